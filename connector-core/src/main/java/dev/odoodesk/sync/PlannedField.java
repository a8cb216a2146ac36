package dev.odoodesk.sync;

import dev.odoodesk.helpdesk.HelpdeskSchema;
import dev.odoodesk.helpdesk.Link;
import dev.odoodesk.helpdesk.OwnField;
import dev.odoodesk.helpdesk.StepNotes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a plan may write, and what they hold. A plan is read back from a file that
 * anybody may have edited, so everything else is refused.
 */
enum PlannedField {
  TEXT,
  INSTANT,
  /** A task's own deadline: a date up to Odoo 16, a datetime from 17 on. */
  DATE_OR_INSTANT,
  /** One record, or none. */
  LINK,
  /** Any number of records, by ascending id. */
  LINKS,
  /** The same, where records that do not exist yet may be named. */
  TAGS,
  /** Notes that are added, never taken away. */
  NOTES;

  static final String PRIORITY = "priority";
  static final String NATIVE_DEADLINE = "date_deadline";
  private static final Pattern LINK_FORM =
      Pattern.compile("(.*) \\((new|[1-9][0-9]{0,17})\\)", Pattern.DOTALL);

  /**
   * @throws IllegalArgumentException for a field that no plan may write
   */
  static PlannedField named(String field) {
    return switch (field) {
      case PRIORITY, HelpdeskSchema.STATE -> TEXT;
      case NATIVE_DEADLINE -> DATE_OR_INSTANT;
      case HelpdeskSchema.STAGE, "team_id", "project_id", "user_id" -> LINK;
      case "user_ids" -> LINKS;
      case HelpdeskSchema.TAGS -> TAGS;
      case StepNotes.FIELD -> NOTES;
      default ->
          OwnField.named(field)
              .map(own -> own.type() == OwnField.Type.DATETIME ? INSTANT : TEXT)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "\"" + field + "\" is not a field that a plan may write"));
    };
  }

  /** Whether its values are lists. */
  boolean isList() {
    return this == LINKS || this == TAGS || this == NOTES;
  }

  void check(@Nullable Object value) {
    boolean fits =
        switch (this) {
          case TEXT -> value instanceof String text && !text.isEmpty();
          case INSTANT -> isWholeSecond(value);
          case DATE_OR_INSTANT -> value instanceof LocalDate || isWholeSecond(value);
          case LINK -> value instanceof Link link && !link.isToBeMade();
          case LINKS -> areLinks(value, false);
          case TAGS -> areLinks(value, true);
          case NOTES ->
              value instanceof List<?> notes
                  && !notes.isEmpty()
                  && notes.stream().allMatch(StepNote.class::isInstance);
        };
    if (value != null && !fits) {
      throw new IllegalArgumentException("\"" + value + "\" is no value of this field");
    }
  }

  /** Ascending and without duplicates, so that equal sets are equal lists. */
  private static boolean areLinks(@Nullable Object value, boolean newOnes) {
    if (!(value instanceof List<?> list)) {
      return false;
    }
    Link last = null;
    for (Object each : list) {
      if (!(each instanceof Link link)
          || (link.isToBeMade() && !newOnes)
          || (last != null && last.compareTo(link) >= 0)) {
        return false;
      }
      last = link;
    }
    return true;
  }

  private static boolean isWholeSecond(@Nullable Object value) {
    return value instanceof Instant instant
        && instant.equals(instant.truncatedTo(ChronoUnit.SECONDS));
  }

  /** The value, or the element of a list, that a text in a plan's file stands for. */
  Object parse(String text) {
    try {
      return switch (this) {
        case TEXT -> text;
        case INSTANT -> Instant.parse(text);
        case DATE_OR_INSTANT -> text.length() == 10 ? LocalDate.parse(text) : Instant.parse(text);
        case LINK, LINKS, TAGS -> link(text);
        case NOTES -> throw new IllegalArgumentException("a note has a step, a raise and a text");
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not an instant such as 2026-07-01T10:00:00Z", e);
    }
  }

  private static Link link(String text) {
    Matcher matcher = LINK_FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is not a name with an id: Support (3)");
    }
    String name = matcher.group(1);
    return matcher.group(2).equals("new")
        ? Link.toBeMade(name)
        : new Link(Long.parseLong(matcher.group(2)), name);
  }
}
