package dev.odoodesk.cli.config;

import dev.odoodesk.cli.log.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Fetches secrets from the environment, from files, or from standard input. */
public final class SecretResolver {
  private static final int MOST_BYTES = 64 * 1024;

  private final Map<String, String> environment;
  private final InputStream in;
  private final Secrets fetched;

  /**
   * A resolver.
   *
   * @param fetched is told every secret, so that none is printed
   */
  public SecretResolver(Map<String, String> environment, InputStream in, Secrets fetched) {
    this.environment = environment;
    this.in = in;
    this.fetched = fetched;
  }

  /**
   * The secret itself.
   *
   * @param folder what relative files are relative to
   * @throws ConfigurationException where a variable is not set or a file cannot be read
   */
  public String resolve(SecretSource source, Path folder) {
    String secret = source.template().fill(reference -> value(source, reference, folder));
    fetched.add(secret);
    return secret;
  }

  private String value(SecretSource source, Template.Reference reference, Path folder) {
    return switch (reference.kind()) {
      case "env" -> variable(source, reference.name());
      case "file" -> reference.name().equals("-") ? input(source) : file(source, reference, folder);
      default -> throw new IllegalStateException(reference.kind());
    };
  }

  private String variable(SecretSource source, String name) {
    String value = environment.get(name);
    if (value == null || value.isEmpty()) {
      throw wrong(source, "the environment variable " + name + " is not set; export it first");
    }
    return value;
  }

  private String file(SecretSource source, Template.Reference reference, Path folder) {
    Path path = folder.resolve(reference.name());
    try (InputStream file = Files.newInputStream(path)) {
      return firstLine(source, file, path.toString());
    } catch (IOException e) {
      throw wrong(
          source,
          "the file "
              + path
              + " cannot be read ("
              + e.getClass().getSimpleName()
              + "); check its name and rights");
    }
  }

  private String input(SecretSource source) {
    try {
      return firstLine(source, in, "standard input");
    } catch (IOException e) {
      throw wrong(source, "standard input cannot be read");
    }
  }

  private static String firstLine(SecretSource source, InputStream stream, String name)
      throws IOException {
    String text = new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).strip();
    if (text.isEmpty() || text.indexOf('\n') >= 0) {
      throw wrong(source, name + " must hold one line, the secret");
    }
    return text;
  }

  private static ConfigurationException wrong(SecretSource source, String what) {
    return new ConfigurationException(source.place() + ": '" + source.key() + "': " + what);
  }
}
