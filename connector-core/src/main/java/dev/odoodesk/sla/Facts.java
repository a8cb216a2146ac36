package dev.odoodesk.sla;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known about a ticket at one moment, as conditions ask for it. */
public interface Facts {

  /** The ticket's subject as it is; untrusted text. */
  String subject();

  /** Whether a pattern is found in the subject. */
  boolean subjectMatches(BoundedPattern pattern);

  /** Whether the ticket has any of these {@linkplain Names#fold folded} names. */
  boolean hasAny(Attribute attribute, Set<String> names);

  /** Value of a field as text; null where empty or unknown. */
  @Nullable String field(String name);

  /** Whether the ticket is closed. */
  boolean closed();

  /** Whether staff has replied. */
  boolean answered();

  /** Whether somebody works on the ticket. */
  boolean assigned();

  /** Whether the customer is known. */
  boolean customerKnown();

  /**
   * Whether the requester may open tickets: true where the customer's agreement names none, too.
   */
  boolean authorised();

  /** Whether the last change of level went between these folded names. */
  boolean reclassified(Set<String> from, Set<String> to);
}
