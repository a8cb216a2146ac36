package dev.odoodesk.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.policy.ExampleResult;
import dev.odoodesk.policy.PolicyFile;
import dev.odoodesk.policy.PolicyTester;
import dev.odoodesk.policy.internal.Mutants.Mutant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is taken out of a shipped policy, its own examples notice: each mutant is refused, or
 * one of its examples fails.
 */
class PolicyMutationTest {
  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../examples/policies"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void examplesNoticeWhateverIsTakenOut(Path path) throws IOException {
    List<Mutant> mutants = Mutants.of(YamlReader.read(Files.readString(path)));
    List<Mutant> survivors = new ArrayList<>();
    for (Mutant mutant : mutants) {
      if (survives(mutant)) {
        survivors.add(mutant);
      }
    }

    assertThat(mutants).hasSizeGreaterThan(30);
    assertThat(survivors).isEmpty();
  }

  private static boolean survives(Mutant mutant) {
    Problems problems = new Problems("mutant");
    return PolicyCompiler.compile(mutant.policy(), problems)
        .map(
            compiled ->
                new PolicyFile(
                    "mutant",
                    compiled.policy(),
                    compiled.hours().orElse(null),
                    compiled.samples(),
                    compiled.examples()))
        .filter(file -> PolicyTester.test(file).stream().allMatch(ExampleResult::passed))
        .isPresent();
  }
}
