package dev.odoodesk.policy;

import dev.odoodesk.hours.ApprovalPolicy;
import dev.odoodesk.hours.Payer;
import dev.odoodesk.hours.WorkedTicket;
import dev.odoodesk.sla.Condition;
import dev.odoodesk.sla.Facts;
import dev.odoodesk.ticket.Customer;
import dev.odoodesk.ticket.Ticket;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code hours} of a policy file. Immutable and thread-safe.
 *
 * @param kinds kinds of work; the first that fits a ticket is its kind
 * @param validated when the customer has validated a ticket; null if no ticket counts as validated
 * @param evidence when evidence was delivered; null if only attachments tell
 * @param attachmentsAreEvidence whether a ticket with an attachment has evidence
 * @param packs the customers' packs
 * @param approval what must be so for a line to be approved
 */
public record HoursPolicy(
    List<KindRule> kinds,
    @Nullable Condition validated,
    @Nullable Condition evidence,
    boolean attachmentsAreEvidence,
    List<PackAgreement> packs,
    ApprovalPolicy approval) {
  public HoursPolicy {
    kinds = List.copyOf(kinds);
    packs = List.copyOf(packs);
    Objects.requireNonNull(approval, "approval");
  }

  /**
   * What a ticket is as far as its hours are concerned.
   *
   * @param facts the ticket's facts with its level decided
   * @param attachment whether it has an attachment
   */
  public WorkedTicket judge(Ticket ticket, Facts facts, boolean attachment) {
    Optional<KindRule> kind = kinds.stream().filter(rule -> rule.when().holds(facts)).findFirst();
    Customer customer = ticket.customer();
    return new WorkedTicket(
        ticket.key(),
        ticket.reference(),
        ticket.subject(),
        customer == null ? null : new Payer(customer.company(), customer.companyName()),
        kind.map(KindRule::kind).orElse(""),
        kind.filter(KindRule::free).map(KindRule::kind).orElse(null),
        facts.closed(),
        validated != null && validated.holds(facts),
        (attachmentsAreEvidence && attachment) || (evidence != null && evidence.holds(facts)));
  }

  /** Technical names of the ticket's fields that its conditions ask for. */
  public Set<String> fields() {
    Set<String> fields = new TreeSet<>();
    kinds.forEach(rule -> fields.addAll(Condition.fieldsOf(rule.when())));
    if (validated != null) {
      fields.addAll(Condition.fieldsOf(validated));
    }
    if (evidence != null) {
      fields.addAll(Condition.fieldsOf(evidence));
    }
    return Collections.unmodifiableSet(fields);
  }
}
