package dev.odoodesk.cli.output;

import dev.odoodesk.sla.Reclassification;
import dev.odoodesk.sla.Segment;
import dev.odoodesk.sla.Severity;
import dev.odoodesk.sla.SlaEvaluation;
import dev.odoodesk.sla.SlaState;
import dev.odoodesk.sla.TargetEvaluation;
import dev.odoodesk.ticket.Ticket;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A ticket's clocks, segment by segment, so that anyone can add them up again. */
public final class Clocks {
  private static final List<Column<Segment>> SEGMENTS =
      List.of(
          new Column<>("from", Segment::from),
          new Column<>("to", Segment::to),
          new Column<>("calendar", Segment::calendar),
          new Column<>("counted", segment -> segment.counted() ? "yes" : "no"),
          new Column<>("amount", segment -> Amounts.text(segment.amount())),
          new Column<>("why", Segment::reason));

  private Clocks() {}

  /** Prints for people. */
  public static void print(Ticket ticket, SlaEvaluation evaluation, PrintWriter out, int width) {
    out.println(
        SafeText.line(
            "Ticket %s \"%s\", created %s"
                .formatted(ticket.reference(), ticket.subject(), ticket.created())));
    out.println(
        SafeText.line(
            "As of %s: %s%s"
                .formatted(evaluation.at(), evaluation.state().key(), severity(evaluation))));
    evaluation.reclassifications().forEach(change -> out.println(SafeText.line(text(change))));
    if (!evaluation.flags().isEmpty()) {
      out.println(SafeText.line("Flags: " + String.join(", ", evaluation.flags())));
    }
    if (!evaluation.unknown().isEmpty()) {
      out.println("Not known to this user: " + evaluation.unknown() + "; clocks may be too strict");
    }
    evaluation.targets().forEach(target -> print(target, out, width));
    out.println();
    out.println(
        evaluation
            .nextChange()
            .map(at -> "If nobody does anything, the next change is at " + at + ".")
            .orElse("Time alone changes nothing any more."));
    out.flush();
  }

  private static String severity(SlaEvaluation evaluation) {
    if (evaluation.policy() == null) {
      return ": no policy applies";
    }
    return evaluation
        .severity()
        .map(
            s -> ", level %s (%s), policy %s".formatted(s.level(), s.reason(), evaluation.policy()))
        .orElse(", policy " + evaluation.policy());
  }

  private static String text(Reclassification change) {
    return "Level changed from %s to %s%s%s"
        .formatted(
            change.from(),
            change.to(),
            change.at() == null ? " since it was stored" : " at " + change.at(),
            change.by() == null ? "" : " by " + change.by().name());
  }

  private static void print(TargetEvaluation target, PrintWriter out, int width) {
    out.println();
    out.println(SafeText.line(headline(target)));
    if (target.trace().segments().isEmpty()) {
      return;
    }
    RecordWriter<Segment> table = new TableWriter<>(SEGMENTS, out, width);
    target.trace().segments().forEach(table::write);
    table.close();
    out.println(
        "counted %s, not counted %s"
            .formatted(
                Amounts.text(target.trace().counted()), Amounts.text(target.trace().paused())));
  }

  private static String headline(TargetEvaluation target) {
    StringBuilder line = new StringBuilder(target.name()).append(": ").append(target.state().key());
    if (target.state() != SlaState.NOT_APPLICABLE) {
      line.append(", ").append(Amounts.text(target.target())).append(" on ");
      line.append(target.calendar()).append("; used ").append(Amounts.text(target.used()));
      line.append(", left ").append(Amounts.text(target.left()));
    }
    append(line, "; deadline ", target.deadline());
    append(line, "; stopped ", target.stopped());
    append(line, "; breached ", target.breachedAt());
    if (target.missed() > 0) {
      line.append("; earlier rounds breached ");
      line.append(
          target.missedAt().stream().map(Instant::toString).collect(Collectors.joining(", ")));
    }
    if (!target.note().isEmpty()) {
      line.append("; ").append(target.note());
    }
    return line.toString();
  }

  private static void append(StringBuilder line, String what, @Nullable Instant at) {
    if (at != null) {
      line.append(what).append(at);
    }
  }

  /** The same for programs; lengths of time are whole seconds. */
  public static Map<String, Object> asMap(Ticket ticket, SlaEvaluation evaluation) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("model", ticket.key().model());
    map.put("id", ticket.key().id());
    map.put("ref", ticket.reference());
    map.put("subject", ticket.subject());
    map.put("created", ticket.created());
    map.put("asOf", evaluation.at());
    map.put("state", evaluation.state().key());
    map.put("policy", evaluation.policy());
    Severity severity = evaluation.severity().orElse(null);
    map.put("severity", severity == null ? null : severity.level().name());
    map.put("severitySource", severity == null ? null : severity.source());
    map.put("severityReason", severity == null ? null : severity.reason());
    map.put(
        "reclassifications", evaluation.reclassifications().stream().map(Clocks::asMap).toList());
    map.put("flags", evaluation.flags());
    map.put("unknown", evaluation.unknown());
    map.put("nextChange", evaluation.nextChange().orElse(null));
    map.put("targets", evaluation.targets().stream().map(Clocks::asMap).toList());
    return map;
  }

  private static Map<String, Object> asMap(Reclassification change) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("at", change.at());
    map.put("from", change.from().name());
    map.put("to", change.to().name());
    map.put("by", change.by() == null ? null : change.by().name());
    return map;
  }

  private static Map<String, Object> asMap(TargetEvaluation target) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", target.name());
    map.put("metric", target.metric().key());
    map.put("state", target.state().key());
    map.put("calendar", target.calendar());
    map.put("targetSeconds", target.target().toSeconds());
    map.put("usedSeconds", target.used().toSeconds());
    map.put("leftSeconds", target.left().toSeconds());
    map.put("started", target.started());
    map.put("deadline", target.deadline());
    map.put("stopped", target.stopped());
    map.put("breachedAt", target.breachedAt());
    map.put("missedAt", target.missedAt());
    map.put("note", target.note());
    map.put("segments", target.trace().segments().stream().map(Clocks::asMap).toList());
    return map;
  }

  private static Map<String, Object> asMap(Segment segment) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("from", segment.from());
    map.put("to", segment.to());
    map.put("calendar", segment.calendar());
    map.put("counted", segment.counted());
    map.put("seconds", segment.amount().toSeconds());
    map.put("why", segment.reason());
    return map;
  }
}
