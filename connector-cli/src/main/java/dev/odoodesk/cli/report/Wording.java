package dev.odoodesk.cli.report;

import dev.odoodesk.cli.output.SafeText;
import dev.odoodesk.report.ComplianceReport;
import dev.odoodesk.report.Group;
import dev.odoodesk.report.Standing;
import dev.odoodesk.sla.Compliance;
import dev.odoodesk.sla.Metric;
import dev.odoodesk.sla.Phrase;
import dev.odoodesk.sla.SlaState;
import dev.odoodesk.store.PauseSpan;
import dev.odoodesk.store.StoredValue;
import dev.odoodesk.store.TargetOutcome;
import dev.odoodesk.store.TicketOutcome;
import dev.odoodesk.ticket.TicketHistory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says what the store knows in the reader's language. Words that come from tickets and policies
 * stay as they are, without characters that act on the display. Immutable and thread-safe.
 */
public final class Wording {
  private static final String STATE_FIELD = "x_odoodesk_sla_state";
  private static final Pattern LENGTH = Pattern.compile("(?:(\\d{1,9}) h)?(?: ?(\\d{1,9}) min)?");
  private static final int MOST_STARS = 5;
  private static final int MOST_PAUSES = 5;

  private final Words words;
  private final Formats formats;

  public Wording(Words words, Formats formats) {
    this.words = words;
    this.formats = formats;
  }

  public Words words() {
    return words;
  }

  public Formats formats() {
    return formats;
  }

  /** The text of a key. */
  public String text(String key, Object... values) {
    return words.text(key, values);
  }

  /** Text from outside, on one line, without what acts on the display. */
  public String safe(String text) {
    return SafeText.line(text);
  }

  /** A constant, by its name under a prefix; as it is where the words do not know it. */
  public String constant(String prefix, String name) {
    String key = prefix + "." + name;
    return words.has(key) ? words.text(key) : safe(name);
  }

  /** A state. */
  public String state(SlaState state) {
    return words.text("state." + state.name());
  }

  /** What a field is called; its technical name where the words do not know it. */
  public String field(String name) {
    return constant("field", name);
  }

  /** The name of a target; that of its metric where it has no name of its own. */
  public String target(String name) {
    return Arrays.stream(Metric.values())
        .filter(metric -> metric.key().equals(name))
        .findFirst()
        .map(metric -> words.text("metric." + metric.name()))
        .orElseGet(() -> safe(name));
  }

  /** A value that a field held or holds. */
  public String value(String field, StoredValue value) {
    if (value instanceof StoredValue.Empty) {
      return words.text("value.empty");
    } else if (value instanceof StoredValue.Text text) {
      return text(field, text.value());
    } else if (value instanceof StoredValue.Flag flag) {
      return words.text(flag.value() ? "value.yes" : "value.no");
    } else if (value instanceof StoredValue.Decimal number) {
      return formats.decimal(number.value());
    } else if (value instanceof StoredValue.Moment moment) {
      return formats.moment(moment.value());
    } else if (value instanceof StoredValue.Day day) {
      return formats.day(day.value());
    } else if (value instanceof StoredValue.Link link) {
      return safe(link.name());
    } else if (value instanceof StoredValue.Many many) {
      return many.values().isEmpty()
          ? words.text("value.empty")
          : many.values().stream()
              .map(each -> value(field, each))
              .collect(Collectors.joining(", "));
    } else if (value instanceof StoredValue.Group group) {
      StoredValue text = group.values().get("text");
      return text == null ? safe(group.text()) : value(field, text);
    }
    throw new IllegalArgumentException("no stored value: " + value);
  }

  private String text(String field, String value) {
    if (field.equals(STATE_FIELD)) {
      return constant("state", value.toUpperCase(Locale.ROOT));
    }
    if (field.equals("priority") && value.length() == 1 && Character.isDigit(value.charAt(0))) {
      int stars = Math.min(MOST_STARS, value.charAt(0) - '0');
      return stars == 0 ? value : value + " " + words.text("value.stars", "★".repeat(stars));
    }
    return safe(value);
  }

  /** Why something was written: one or several sentences, as far as they are known. */
  public String reason(String text) {
    return Arrays.stream(text.split("; ", -1))
        .map(this::sentence)
        .collect(Collectors.joining("; "));
  }

  /** What kept a clock from counting: the policy's words, or one of ours. */
  public String pause(String reason) {
    return Phrase.read(reason)
        .filter(said -> said.phrase().places() == 0)
        .map(said -> words.text("phrase." + said.phrase().name()))
        .orElseGet(() -> safe(reason));
  }

  /** The pauses that a page shows: the latest. */
  public List<PauseSpan> shown(List<PauseSpan> pauses) {
    return pauses.subList(Math.max(0, pauses.size() - MOST_PAUSES), pauses.size());
  }

  /** Whether a pause had no end when the ticket was evaluated. */
  public boolean goesOn(TicketOutcome ticket, TargetOutcome target, PauseSpan pause) {
    return target.stopped() == null && !target.note().isEmpty() && pause.to().equals(ticket.asOf());
  }

  /** The share of promises kept. */
  public String share(Compliance compliance) {
    return compliance.percent().map(formats::percent).orElse("–");
  }

  /** Parts of histories that could not be read. */
  public String unknown(Set<TicketHistory.Unknown> parts) {
    return parts.stream()
        .sorted()
        .map(part -> constant("unknown", part.name()))
        .collect(Collectors.joining(", "));
  }

  /** The months of a report as groups with their names, from the first with a decision on. */
  public List<Group> months(ComplianceReport report) {
    return report.months().stream()
        .dropWhile(month -> month.compliance().percent().isEmpty())
        .map(month -> new Group(formats.month(month.month()), month.compliance()))
        .toList();
  }

  /** How many open tickets are in which state. */
  public String states(Standing standing) {
    return words.text(
        "chart.states",
        standing.byState().entrySet().stream()
            .map(
                entry ->
                    words.text(
                        "chart.point", state(entry.getKey()), formats.number(entry.getValue())))
            .collect(Collectors.joining("; ")));
  }

  private String sentence(String text) {
    Optional<Phrase.Said> read = Phrase.read(text);
    if (read.isEmpty()) {
      return length(text).map(formats::duration).orElseGet(() -> target(text));
    }
    Phrase.Said said = read.get();
    return words.text(
        "phrase." + said.phrase().name(), said.values().stream().map(this::sentence).toArray());
  }

  private static Optional<Duration> length(String text) {
    Matcher matcher = LENGTH.matcher(text);
    if (text.isEmpty() || !matcher.matches()) {
      return Optional.empty();
    }
    long hours = matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1));
    long minutes = matcher.group(2) == null ? 0 : Long.parseLong(matcher.group(2));
    return Optional.of(Duration.ofHours(hours).plusMinutes(minutes));
  }
}
