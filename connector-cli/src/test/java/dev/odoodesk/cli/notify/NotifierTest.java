package dev.odoodesk.cli.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.cli.Desk;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.config.NotifySettings;
import dev.odoodesk.cli.config.Topic;
import dev.odoodesk.cli.watch.Endings;
import dev.odoodesk.cli.watch.RunEnding;
import dev.odoodesk.sla.Metric;
import dev.odoodesk.sla.SlaState;
import dev.odoodesk.store.Fact;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.TargetOutcome;
import dev.odoodesk.store.TicketOutcome;
import dev.odoodesk.ticket.TicketKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NotifierTest {
  private static final Instant BROKEN = Endings.ENDED.minus(Duration.ofHours(3));

  @TempDir Path folder;
  private final StateStore store = StateStore.inMemory();
  private final List<JsonNode> told = new ArrayList<>();
  private boolean listening = true;

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void sameFailure_isToldOnce_notEveryNight() {
    ended(Endings.with(ExitCode.FAILED, "acme: no answer in 120 s"));
    ended(Endings.with(ExitCode.FAILED, "acme: no answer in 121 s"));
    assertThat(events()).containsExactly("failure");
    assertThat(told.get(0).get("text").asString())
        .isEqualTo("odoo-desk: job nightly failed: acme: no answer in 120 s");
    assertThat(told.get(0).get("exitCode").asInt()).isEqualTo(1);
    assertThat(told.get(0).get("job").asString()).isEqualTo("nightly");
  }

  @Test
  void otherFailure_isToldAgain() {
    ended(Endings.with(ExitCode.FAILED, "acme: server down"));
    ended(Endings.with(ExitCode.CONFIGURATION, "acme: wrong key"));
    assertThat(events()).containsExactly("failure", "failure");
  }

  @Test
  void recovery_isTold_onceAndOnlyAfterAFailure() {
    ended(Endings.done());
    ended(Endings.with(ExitCode.FAILED, "acme: server down"));
    ended(Endings.with(ExitCode.INTERRUPTED));
    ended(Endings.done());
    ended(Endings.done());
    assertThat(events()).containsExactly("failure", "recovery");
  }

  @Test
  void whatNobodyTook_isToldAfterTheNextRun() {
    listening = false;
    ended(Endings.with(ExitCode.FAILED, "acme: server down"));
    listening = true;
    ended(Endings.with(ExitCode.FAILED, "acme: server down"));
    assertThat(events()).containsExactly("failure");
  }

  @Test
  void newBreach_isTold_andTheOldOnesAreNot() {
    breached(1, BROKEN, "=cmd|' /C calc'!A0 <!channel>");
    ended(Endings.done());
    ended(Endings.done());
    breached(2, BROKEN, "Printer");
    ended(Endings.done());
    assertThat(events()).containsExactly("breach", "breach");
    JsonNode first = told.get(0);
    assertThat(first.get("count").asInt()).isEqualTo(1);
    assertThat(first.get("run").asInt()).isEqualTo(17);
    assertThat(first.get("text").asString()).doesNotContain("channel");
    assertThat(first.get("breaches").get(0).get("subject").asString()).contains("<!channel>");
    assertThat(told.get(1).get("breaches").get(0).get("id").asLong()).isEqualTo(2);
  }

  @Test
  void breachAfterAnother_ofTheSameRecurringPromise_isNew() {
    breached(1, BROKEN, "Printer");
    ended(Endings.done());
    breached(1, BROKEN.plusSeconds(3600), "Printer");
    ended(Endings.done());
    assertThat(events()).containsExactly("breach", "breach");
  }

  @Test
  void thousandsOfBreaches_areCounted_andFiftyShown() {
    for (int id = 1; id <= 3000; id++) {
      breached(id, BROKEN, "x".repeat(5000));
    }
    ended(Endings.done());
    ended(Endings.done());
    assertThat(events()).containsExactly("breach");
    assertThat(told.get(0).get("count").asInt()).isEqualTo(3000);
    assertThat(told.get(0).get("breaches")).hasSize(50);
    assertThat(told.get(0).toString().length()).isLessThan(64 * 1024);
  }

  @Test
  void keyThatExpiresSoon_isToldOnce_andItsSuccessorAgain() {
    keyExpires(Endings.ENDED.plus(Duration.ofDays(20)));
    ended(Endings.done());
    assertThat(events()).isEmpty();
    keyExpires(Endings.ENDED.plus(Duration.ofDays(10)));
    ended(Endings.done());
    ended(Endings.done());
    keyExpires(Endings.ENDED.plus(Duration.ofDays(12)));
    ended(Endings.done());
    assertThat(events()).containsExactly("key-expiry", "key-expiry");
    assertThat(told.get(0).get("text").asString()).contains("expires in 10 days");
  }

  private List<String> events() {
    return told.stream().map(notice -> notice.get("event").asString()).toList();
  }

  private void keyExpires(Instant at) {
    store.facts().put(new Fact("key-expiry:acme", at.toString(), Endings.ENDED));
  }

  private void breached(long id, Instant at, String subject) {
    TargetOutcome target =
        new TargetOutcome(
            "first-response",
            Metric.FIRST_RESPONSE,
            "office",
            Duration.ofHours(1),
            Duration.ofHours(4),
            at.minusSeconds(3600),
            at,
            null,
            at,
            List.of(),
            SlaState.BREACHED,
            List.of(),
            "");
    TicketOutcome ticket =
        new TicketOutcome(
            new TicketKey("helpdesk.ticket", id),
            "#" + id,
            subject,
            null,
            null,
            "1",
            "2",
            "",
            SlaState.BREACHED,
            at.minusSeconds(3600),
            null,
            List.of(target),
            "policy",
            "digest",
            at,
            List.of());
    store.outcomes().put(Endings.SUBJECT.key(), List.of(ticket));
  }

  private void ended(RunEnding ending) {
    NotifySettings usual = NotifySettings.NONE;
    NotifySettings settings =
        new NotifySettings(
            EnumSet.allOf(Topic.class),
            usual.keyExpiryWithin(),
            List.of("unused"),
            null,
            null,
            usual.timeout());
    new Notifier(Desk.contextOf(folder), settings, store, List.of(this::take)).ended(ending);
  }

  private void take(String json) throws IOException {
    if (!listening) {
      throw new IOException("nobody there");
    }
    told.add(JsonMapper.shared().readTree(json));
  }
}
