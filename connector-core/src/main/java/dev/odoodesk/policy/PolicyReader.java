package dev.odoodesk.policy;

import dev.odoodesk.policy.internal.PolicyCompiler;
import dev.odoodesk.policy.internal.Problems;
import dev.odoodesk.policy.internal.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads policy files. Stateless and thread-safe. */
public final class PolicyReader {
  private PolicyReader() {}

  /**
   * Reads a file in UTF-8.
   *
   * @throws PolicyException if the file has mistakes: all of them, each with its place
   * @throws IOException if it cannot be read
   */
  public static PolicyFile read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(4 * YamlReader.LONGEST_FILE + 1);
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new PolicyException(
          List.of(new PolicyProblem(file.toString(), 1, 1, "the file is not in UTF-8")));
    }
    return read(file.toString(), text);
  }

  /**
   * Reads a text.
   *
   * @param name name of the file, for messages
   * @throws PolicyException if it has mistakes: all of them, each with its place
   */
  public static PolicyFile read(String name, String text) {
    Problems problems = new Problems(name);
    PolicyCompiler.Compiled compiled = PolicyCompiler.compile(text, problems).orElse(null);
    problems.throwIfAny();
    if (compiled == null) {
      throw new IllegalStateException("no policy and no problem in " + name);
    }
    return new PolicyFile(
        name,
        compiled.policy(),
        compiled.hours().orElse(null),
        compiled.samples(),
        compiled.examples());
  }
}
