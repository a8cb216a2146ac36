package dev.odoodesk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference of the policy language is complete, and what it shows works. */
class PolicyReadmeTest {
  private final String readme = Files.readString(ShippedPoliciesTest.FOLDER.resolve("README.md"));

  PolicyReadmeTest() throws IOException {}

  @Test
  void firstPolicy_passesItsExamples() {
    Matcher block = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(readme);
    assertThat(block.find()).isTrue();

    PolicyFile file = PolicyReader.read("README.md", block.group(1));

    assertThat(PolicyTester.test(file)).isNotEmpty().allMatch(ExampleResult::passed);
  }

  @Test
  void everyKeyOfTheSchema_isInTheReference() throws IOException {
    JsonNode schema =
        JsonMapper.shared()
            .readTree(
                Files.readString(
                    Path.of("src/main/resources/dev/odoodesk/policy/policy.schema.json")));
    Set<String> keys = new TreeSet<>();
    collect(schema, keys);

    assertThat(keys).hasSizeGreaterThan(100);
    assertThat(keys).allSatisfy(key -> assertThat(readme).containsPattern("\\b" + key + "\\b"));
  }

  private static void collect(JsonNode node, Set<String> keys) {
    node.path("properties").propertyNames().forEach(keys::add);
    node.forEach(child -> collect(child, keys));
  }
}
