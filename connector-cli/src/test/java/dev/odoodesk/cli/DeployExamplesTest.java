package dev.odoodesk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import dev.odoodesk.cli.config.Configuration;
import dev.odoodesk.cli.config.ConfigurationFile;
import dev.odoodesk.cli.config.JobSchedule;
import dev.odoodesk.cli.log.Logs;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The examples of deployment hold what their own tools and this command demand. */
class DeployExamplesTest {
  private static final Path EXAMPLES = Path.of("../examples/deploy");
  private static final Pattern CALL = Pattern.compile("odoo-desk\\.jar (.*)");
  private static final Pattern CRON_LINE =
      Pattern.compile("((?:\\S+ ){4}\\S+) (odoo-desk) (.*odoo-desk\\.jar .*)");

  /** Of a hundred; systemd calls less than two and a half well protected. */
  private static final int MOST_EXPOSED = 25;

  @TempDir Path folder;

  static Stream<Path> units() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES.resolve("systemd"))) {
      return files.sorted().toList().stream();
    }
  }

  @Test
  void configuration_isUnderstood() {
    Configuration read = configuration(EXAMPLES.resolve("odoo-desk.yaml"));
    assertThat(read.jobs()).containsOnlyKeys("nightly");
    assertThat(read.metrics().folder()).isNotNull();
    assertThat(read.notifications().on()).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("units")
  void unit_isAccepted(Path unit) throws IOException, InterruptedException {
    assumeThat(Path.of("/usr/bin/systemd-analyze")).as("systemd-analyze is at hand").exists();
    for (Path each : units().toList()) {
      String name = each.getFileName().toString().replace("@", "@nightly");
      // Java may be anywhere on the machine that builds; whether it is executable is looked at
      String text = Files.readString(each).replace("/usr/bin/java", "/bin/true");
      Files.writeString(folder.resolve(name), text);
    }
    String name = unit.getFileName().toString().replace("@", "@nightly");
    assertThat(analyze("verify", "--man=no", "./" + name)).isEmpty();
    if (name.endsWith(".service")) {
      analyze("security", "--offline=true", "--threshold=" + MOST_EXPOSED, "./" + name);
    }
  }

  @Test
  void servicesAndTheirOptions_areThoseOfTheCommand() throws IOException {
    for (Path unit : units().toList()) {
      Matcher call = CALL.matcher(Files.readString(unit));
      while (call.find()) {
        understood(call.group(1).replace("%i", "nightly"));
      }
    }
  }

  @Test
  void crontab_isReadable_andStartsTheCommand() throws IOException {
    List<String> jobs =
        Files.readAllLines(EXAMPLES.resolve("cron/odoo-desk")).stream()
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .filter(line -> !line.matches("[A-Z]+=\\S.*"))
            .toList();
    assertThat(jobs).hasSize(2);
    for (String line : jobs) {
      Matcher parts = CRON_LINE.matcher(line);
      assertThat(parts.matches()).as(line).isTrue();
      assertThatCode(() -> new JobSchedule(parts.group(1), ZoneOffset.UTC))
          .as(line)
          .doesNotThrowAnyException();
      assertThat(line).as("cron takes % as the end of the line").doesNotContain("%");
      Matcher call = CALL.matcher(parts.group(3));
      assertThat(call.find()).isTrue();
      understood(call.group(1));
    }
  }

  @Test
  void kubernetesObjects_haveOnlyFieldsOfTheApi_andStartTheCommand() throws IOException {
    List<Map<?, ?>> objects = documents(EXAMPLES.resolve("kubernetes/odoo-desk.yaml"));
    ConfigMap map = strict(objects.get(0), ConfigMap.class);
    CronJob job = strict(objects.get(1), CronJob.class);
    Path file = folder.resolve("odoo-desk.yaml");
    Files.writeString(file, map.getData().get("odoo-desk.yaml"));
    JobSchedule schedule = Objects.requireNonNull(configuration(file).job("nightly").schedule());
    assertThat(job.getSpec().getSchedule()).isEqualTo(schedule.cron());
    assertThat(job.getSpec().getTimeZone()).isEqualTo(schedule.zone().getId());
    assertThat(job.getSpec().getConcurrencyPolicy()).isEqualTo("Forbid");
    Container container =
        job.getSpec().getJobTemplate().getSpec().getTemplate().getSpec().getContainers().get(0);
    understood(String.join(" ", container.getArgs()));
    assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
  }

  @Test
  void misspeltField_isFound() {
    Map<?, ?> misspelt = Map.of("kind", "CronJob", "spec", Map.of("shedule", "0 2 * * *"));
    assertThatThrownBy(() -> strict(misspelt, CronJob.class)).hasMessageContaining("shedule");
  }

  private static <T> T strict(Map<?, ?> object, Class<T> type) {
    ObjectMapper mapper = new ObjectMapper();
    // The types put what they do not know aside; here it is to be an error
    mapper.setAnnotationIntrospector(
        new JacksonAnnotationIntrospector() {
          private static final long serialVersionUID = 1L;

          @Override
          public Boolean hasAnySetter(Annotated annotated) {
            return false;
          }
        });
    return mapper.convertValue(object, type);
  }

  private static List<Map<?, ?>> documents(Path file) throws IOException {
    List<Map<?, ?>> documents = new ArrayList<>();
    YAMLMapper.shared()
        .readerFor(Map.class)
        .<Map<?, ?>>readValues(Files.readString(file))
        .forEachRemaining(documents::add);
    return documents;
  }

  /** The command understands the arguments; it is not started. */
  private void understood(String arguments) {
    Surroundings surroundings = Desk.surroundingsOf(folder);
    try (Logs logs = Logs.open(surroundings.err())) {
      CommandRunner.commandLine(new OdooDeskCommand(surroundings, logs))
          .parseArgs(Arrays.stream(arguments.strip().split(" +")).toArray(String[]::new));
    }
  }

  private Configuration configuration(Path file) {
    return ConfigurationFile.locate(file.toAbsolutePath(), Desk.surroundingsOf(folder)).read();
  }

  private String analyze(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("systemd-analyze"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
