package dev.odoodesk.sla;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The sentences in which the engine and the runs say why: readable as they are, in English, in
 * plans and journals, and recognised again by those who say them in another language.
 *
 * <p>What stands in the places of a sentence is a name of the policy, a value, or another sentence.
 * Words of the policy itself, such as the reason of a pause, are no phrase.
 */
public enum Phrase {
  /** A level and why. */
  LEVEL("level {0}: {1}"),
  /** A rule of the policy matched. */
  BY_RULE("rule {0}"),
  /** Somebody decided. */
  BY_PERSON("priority {0} was set by a person after level {1} was written"),
  /** A former run decided. */
  STORED("level {0} was stored earlier"),
  /** The priority stands for a level. */
  BY_PRIORITY("priority is {0}"),
  /** A promise: which target, in which time, on which clock, for which level. */
  WITHIN("{0} within {1} on {2}, level {3}"),
  /** The level has no such promise. */
  NOT_PROMISED("no {0} is promised to level {1}"),
  /** A clock that has no deadline, for instance because it stopped. */
  NO_DEADLINE("{0} has no deadline now"),
  /** The team's own deadline field follows ours. */
  NATIVE_DEADLINE("resolution deadline"),
  /** The ticket fell out of the policy. */
  NO_LONGER("the policy no longer applies"),
  /** The ticket is under the policy. */
  APPLIES("the policy that applies"),
  /** No target counts for the ticket. */
  NO_TARGET("no target applies"),
  /** An action is told on the ticket. */
  TOLD("tells what was done, so that it is done once"),
  /** A step of a clock's way. */
  ESCALATION("escalation {0}"),
  /** A rule that takes tickets out. */
  EXCLUSION("exclusion {0}"),
  /** A rule that marks tickets. */
  FLAG("flag {0}"),
  /** The user may not read what customers and staff wrote. */
  REPLIES_UNKNOWN("replies are unknown"),
  /** Nothing has started the clock yet. */
  NOT_STARTED("the clock has not started"),
  /** The ticket was put away while open. */
  ARCHIVED("archived without being closed"),
  /** The clock is for another time of the ticket's life. */
  OUTSIDE("outside of what this clock is for"),
  /** It is closed, but the user may not read since when. */
  CLOSED_SOMETIME("closed, and it is unknown when"),
  /** The ticket is closed. */
  CLOSED("closed"),
  /** What stops the clock holds. */
  STOPPED("stopped"),
  /** The time counts. */
  COUNTED("counted"),
  /** What another run wrote is taken back. */
  UNDO("undo of run {0}: {1}"),
  /** A target, and what is to be said about it. */
  ABOUT("{0}: {1}");

  private final String pattern;
  private final int places;
  private final Pattern form;

  Phrase(String pattern) {
    this.pattern = pattern;
    String[] literals = pattern.split("\\{\\d}", -1);
    places = literals.length - 1;
    form =
        Pattern.compile(
            String.join("(.+?)", Arrays.stream(literals).map(Pattern::quote).toList()),
            Pattern.DOTALL);
  }

  /**
   * A sentence that was recognised.
   *
   * @param phrase which one
   * @param values what stands in its places, in order
   */
  public record Said(Phrase phrase, List<String> values) {
    public Said {
      values = List.copyOf(values);
    }
  }

  /** How many places the sentence has. */
  public int places() {
    return places;
  }

  /**
   * The sentence with its places filled.
   *
   * @throws IllegalArgumentException if there are more or fewer values than places
   */
  public String say(Object... values) {
    if (values.length != places) {
      throw new IllegalArgumentException(name() + " has " + places + " places");
    }
    String said = pattern;
    for (int i = places - 1; i >= 0; i--) {
      String place = "{" + i + "}";
      int at = pattern.indexOf(place);
      said = said.substring(0, at) + values[i] + said.substring(at + place.length());
    }
    return said;
  }

  /** Recognises a sentence; empty for other words. Of several readings, the first phrase counts. */
  public static Optional<Said> read(String text) {
    for (Phrase phrase : values()) {
      Matcher matcher = phrase.form.matcher(text);
      if (matcher.matches()) {
        List<String> values =
            IntStream.rangeClosed(1, phrase.places).mapToObj(matcher::group).toList();
        return Optional.of(new Said(phrase, values));
      }
    }
    return Optional.empty();
  }
}
