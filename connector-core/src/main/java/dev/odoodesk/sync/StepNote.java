package dev.odoodesk.sync;

import dev.odoodesk.helpdesk.StepMark;
import java.util.Objects;

/**
 * What a ticket's chatter is to say about a step of a policy that was carried out. The note is also
 * the memory of it: a step that has one is not carried out again, whatever people do afterwards.
 *
 * @param step identity of the step on this ticket
 * @param raised by how many values of the selection it raises the priority; 0 if it does not
 * @param text plain text for people
 */
public record StepNote(String step, int raised, String text) {
  public StepNote {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(text, "text");
    if (step.isBlank() || text.isBlank() || raised < 0 || raised > 9) {
      throw new IllegalArgumentException(
          "a note needs a step, a text and a raise from 0 to 9, not " + raised);
    }
  }

  /** How the ticket remembers it. */
  StepMark mark() {
    return StepMark.of(step, raised);
  }

  @Override
  public String toString() {
    return text;
  }
}
