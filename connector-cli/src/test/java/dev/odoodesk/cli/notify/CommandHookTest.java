package dev.odoodesk.cli.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odoodesk.cli.log.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandHookTest {
  private static final Duration SHORT = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final Secrets secrets = new Secrets();

  @Test
  void notice_comesOnStandardInput_andArgumentsAreTheConfigurations() throws IOException {
    hook(SHORT, "sh", "-c", "cat > taken; echo \"$0 $#\" > arguments", "fixed")
        .send("{\"text\":\"$(touch injected)\"}");
    assertThat(folder.resolve("taken")).hasContent("{\"text\":\"$(touch injected)\"}");
    assertThat(folder.resolve("arguments")).hasContent("fixed 0");
    assertThat(folder.resolve("injected")).doesNotExist();
  }

  @Test
  void variablesThatHoldASecret_areNotInherited() throws IOException {
    String path = System.getenv("PATH");
    secrets.add(path);
    hook(SHORT, "/bin/sh", "-c", "/usr/bin/env > environment").send("{}");
    assertThat(Files.readString(folder.resolve("environment"))).doesNotContain(path);
  }

  @Test
  void failure_saysWhatTheCommandSaid_withoutSecrets() {
    secrets.add("hunter2-hunter2");
    assertThatThrownBy(
            () -> hook(SHORT, "sh", "-c", "echo no route, key hunter2-hunter2; exit 7").send("{}"))
        .isInstanceOf(IOException.class)
        .hasMessage("it ended with 7: no route, key ***");
  }

  @Test
  void commandThatDoesNotEnd_isEnded() {
    assertThatThrownBy(() -> hook(Duration.ofMillis(300), "sleep", "600").send("{}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("did not end within");
  }

  @Test
  void commandThatIsNotThere_isNamed() {
    assertThatThrownBy(() -> hook(SHORT, "no-such-command-here").send("{}"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no-such-command-here");
  }

  private CommandHook hook(Duration timeout, String... command) {
    return new CommandHook(List.of(command), folder, timeout, secrets);
  }
}
