package dev.odoodesk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies under {@code examples/policies} keep what they promise. */
class ShippedPoliciesTest {
  static final Path FOLDER = Path.of("../examples/policies");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyExamplePasses(Path path) throws IOException {
    PolicyFile file = PolicyReader.read(path);

    List<ExampleResult> results = PolicyTester.test(file);

    assertThat(results).isNotEmpty();
    assertThat(results)
        .allSatisfy(result -> assertThat(result.mismatches()).as(result.example()).isEmpty());
  }
}
