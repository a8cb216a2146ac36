package dev.odoodesk.cli.notify;

import dev.odoodesk.sla.SlaState;
import dev.odoodesk.store.JobKey;
import dev.odoodesk.store.OutcomeFilter;
import dev.odoodesk.store.Outcomes;
import dev.odoodesk.store.TargetOutcome;
import dev.odoodesk.store.TicketOutcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The broken promises of a job, and which of them are new.
 *
 * @param fresh those not in the set that was told before, as many as are shown
 * @param count how many are new
 * @param all all of them, by a short mark of ticket and target
 */
record Breaches(List<Map<String, Object>> fresh, long count, SortedSet<String> all) {
  /** Tickets that were solved longer ago are nobody's news. */
  private static final Duration BACK = Duration.ofDays(35);

  private static final int MOST_SHOWN = 50;
  private static final int LONGEST_SUBJECT = 200;

  /** The breaches as of an instant, and which of them are not among those told. */
  static Breaches of(Outcomes outcomes, JobKey job, Instant asOf, Set<String> told) {
    SortedSet<String> all = new TreeSet<>();
    List<Map<String, Object>> shown = new ArrayList<>();
    long[] count = {0};
    OutcomeFilter filter =
        OutcomeFilter.alive(asOf.minus(BACK), asOf.plusSeconds(1)).in(Set.of(SlaState.BREACHED));
    outcomes.forEach(
        job,
        filter,
        ticket -> {
          for (TargetOutcome target : ticket.targets()) {
            String mark = mark(ticket, target);
            if (target.breachedAt() != null && all.add(mark) && !told.contains(mark)) {
              count[0]++;
              if (shown.size() < MOST_SHOWN) {
                shown.add(describe(ticket, target));
              }
            }
          }
        });
    return new Breaches(List.copyOf(shown), count[0], all);
  }

  private static Map<String, Object> describe(TicketOutcome ticket, TargetOutcome target) {
    String subject = ticket.subject();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("model", ticket.ticket().model());
    facts.put("id", ticket.ticket().id());
    facts.put("reference", ticket.reference());
    facts.put(
        "subject",
        subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT));
    facts.put("target", target.name());
    facts.put("level", String.valueOf(ticket.level()));
    facts.put("deadline", String.valueOf(target.deadline()));
    facts.put("breachedAt", String.valueOf(target.breachedAt()));
    return facts;
  }

  /** Eleven characters, for there may be thousands to remember. */
  private static String mark(TicketOutcome ticket, TargetOutcome target) {
    String identity = ticket.ticket() + "/" + target.name() + "/" + target.breachedAt();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(digest, Long.BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
