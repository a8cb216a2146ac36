package dev.odoodesk.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.OdooDesk;
import dev.odoodesk.cli.Desk;
import dev.odoodesk.cli.SandboxDesk;
import dev.odoodesk.client.Credential;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.helpdesk.TicketScope;
import dev.odoodesk.policy.PolicyReader;
import dev.odoodesk.sandbox.OdooSandbox;
import dev.odoodesk.sla.Segment;
import dev.odoodesk.sla.SlaPolicy;
import dev.odoodesk.sla.TargetEvaluation;
import dev.odoodesk.sync.Change;
import dev.odoodesk.sync.ChangePlan;
import dev.odoodesk.sync.EvaluatedTicket;
import dev.odoodesk.sync.SyncJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever holds nothing but the page of a run can say of any ticket what changed, from what to
 * what, why, when it is due and what paused it. Compared with a plan and an evaluation that were
 * made without store and report.
 */
class ReportQuestionsTest {
  private static final int QUESTIONS = 10;

  @TempDir Path folder;

  @Test
  void tenTicketsPickedBySeed_areToldInFullByThePageAlone() throws Exception {
    long seed = Long.getLong("seed", new Random().nextLong());
    try (SandboxDesk odoo = SandboxDesk.start(folder, 19)) {
      odoo.write(odoo.configuration() + "store: desk.db\nreports: {folder: reports}\n");
      assertThat(odoo.desk().run("setup", "--yes").code()).isZero();
      ChangePlan plan;
      Map<Long, EvaluatedTicket> evaluated;
      try (OdooDesk desk = desk(odoo)) {
        SyncJob job = job();
        plan = desk.plan(job).plan();
        List<Long> ids =
            plan.changes().stream().map(change -> change.key().id()).distinct().toList();
        evaluated =
            desk.evaluate(job, ids).stream()
                .collect(Collectors.toMap(each -> each.ticket().key().id(), each -> each));
      }
      Desk.Result sync = odoo.desk().run("sync", "--as-of=" + SandboxDesk.MOMENT);
      assertThat(sync.code()).as(sync.toString()).isZero();

      Document page = Jsoup.parse(Files.readString(page()));
      Map<Long, List<Change>> changes =
          plan.changes().stream().collect(Collectors.groupingBy(change -> change.key().id()));
      List<Long> tickets = new ArrayList<>(changes.keySet());
      Collections.sort(tickets);
      Collections.shuffle(tickets, new Random(seed));
      assertThat(tickets).as("seed %d", seed).hasSizeGreaterThanOrEqualTo(QUESTIONS);
      for (long ticket : tickets.subList(0, QUESTIONS)) {
        Element article = article(page, ticket);
        String what = "ticket %d, seed %d".formatted(ticket, seed);
        for (Change change : changes.getOrDefault(ticket, List.of())) {
          tells(article, change, what);
        }
        EvaluatedTicket truth = Objects.requireNonNull(evaluated.get(ticket), what);
        for (TargetEvaluation target : truth.evaluation().targets()) {
          tells(article, target, what);
        }
      }
    }
  }

  private static void tells(Element article, Change change, String what) {
    Element row = article.expectFirst("tr[data-field=" + change.field() + "]");
    List<Element> cells = row.select("td");
    assertThat(value(cells.get(0))).as(what).isEqualTo(shown(change.field(), change.before()));
    assertThat(value(cells.get(1))).as(what).isEqualTo(shown(change.field(), change.after()));
    assertThat(cells.get(2).text()).as(what).isEqualTo(words().reason(change.reason()));
    assertThat(cells.get(3).text()).as(what).isEqualTo("written");
  }

  private static void tells(Element article, TargetEvaluation target, String what) {
    Element row = article.expectFirst("tr[data-target=" + target.name() + "]");
    List<Element> cells = row.select("td");
    assertThat(cells.get(0).text()).as(what).isEqualTo(words().state(target.state()));
    if (target.deadline() != null) {
      Element due = cells.get(1).expectFirst("time");
      assertThat(Instant.parse(due.attr("datetime"))).as(what).isEqualTo(target.deadline());
    }
    List<Segment> pauses =
        target.trace().segments().stream().filter(segment -> !segment.counted()).toList();
    pauses = pauses.subList(Math.max(0, pauses.size() - 5), pauses.size());
    List<Element> told = cells.get(4).select("div:has(time)");
    assertThat(told).as(what).hasSameSizeAs(pauses);
    for (int i = 0; i < pauses.size(); i++) {
      assertThat(told.get(i).text()).as(what).startsWith(words().pause(pauses.get(i).reason()));
      assertThat(told.get(i).expectFirst("time").attr("datetime"))
          .as(what)
          .isEqualTo(pauses.get(i).from().toString());
    }
  }

  /** What a cell says: a moment exactly, anything else as it reads. */
  private static String value(Element cell) {
    Element time = cell.selectFirst("time");
    return time == null ? cell.text() : time.attr("datetime");
  }

  private static String shown(String field, @Nullable Object value) {
    if (value == null) {
      return "empty";
    } else if (value instanceof Instant instant) {
      return instant.toString();
    } else if (field.equals("x_odoodesk_sla_state")) {
      return words().constant("state", value.toString().toUpperCase(Locale.ROOT));
    } else if (field.equals("priority")) {
      int stars = Integer.parseInt(value.toString());
      return stars == 0 ? "0" : stars + " (" + "★".repeat(stars) + ")";
    }
    return value.toString();
  }

  private static Wording words() {
    Words words = Words.of(Locale.ENGLISH);
    return new Wording(words, new Formats(words, ZoneOffset.UTC));
  }

  private static Element article(Document page, long ticket) {
    return page.select("article").stream()
        .filter(
            article ->
                article.select("dl dd").stream()
                    .anyMatch(each -> each.text().equals("helpdesk.ticket " + ticket)))
        .findFirst()
        .orElseThrow();
  }

  private Path page() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("reports"))) {
      return files.filter(file -> file.toString().endsWith(".html")).findFirst().orElseThrow();
    }
  }

  private SyncJob job() throws Exception {
    SlaPolicy policy = PolicyReader.read(folder.resolve("policy.yaml")).policy();
    return SyncJob.builder("nightly", TicketScope.teams(List.of()), policy)
        .asOf(SandboxDesk.MOMENT)
        .build();
  }

  private static OdooDesk desk(SandboxDesk odoo) {
    return OdooDesk.connect(
        OdooConnection.builder("sandbox")
            .url(odoo.sandbox().url())
            .database(OdooSandbox.DATABASE)
            .user(OdooSandbox.USER)
            .credential(Credential.apiKey(OdooSandbox.PASSWORD))
            .build());
  }
}
