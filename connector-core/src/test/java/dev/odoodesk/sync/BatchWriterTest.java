package dev.odoodesk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odoodesk.client.AccessDeniedException;
import dev.odoodesk.client.Problem;
import dev.odoodesk.sync.LeftOut.Reason;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BatchWriterTest {
  private static final Instant READ = Instant.parse("2026-07-01T10:00:00Z");
  private final StubbornModel odoo = new StubbornModel();

  @Test
  void oneBadTicket_doesNotStopTheOthers() {
    odoo.refusing.add(13L);
    ApplyOutcome outcome = write(64);
    assertThat(outcome.tickets()).isEqualTo(63);
    assertThat(outcome.leftOut())
        .singleElement()
        .satisfies(left -> assertThat(left.ticket().id()).isEqualTo(13))
        .satisfies(left -> assertThat(left.reason()).isEqualTo(Reason.REFUSED));
    assertThat(odoo.calls).hasSizeLessThanOrEqualTo(2 * 7);
  }

  @Test
  void noTicketIsWrittenTwice_whenABatchIsDivided() {
    odoo.refusing.addAll(Set.of(3L, 17L, 30L));
    write(32);
    long[] accepted =
        odoo.calls.stream()
            .filter(ids -> ids.stream().noneMatch(odoo.refusing::contains))
            .flatMapToLong(ids -> ids.stream().mapToLong(id -> id))
            .sorted()
            .toArray();
    assertThat(accepted).doesNotHaveDuplicates().hasSize(29);
  }

  @Test
  void everythingRefused_endsAfterAFewTrials() {
    LongStream.rangeClosed(1, 400).forEach(odoo.refusing::add);
    ApplyOutcome outcome = write(400);
    assertThat(outcome.tickets()).isZero();
    assertThat(outcome.leftOut())
        .hasSize(400)
        .extracting(LeftOut::reason)
        .contains(Reason.REFUSED, Reason.NOT_TRIED);
    assertThat(odoo.calls).hasSizeLessThan(60);
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "ACCESS_DENIED"})
  void manyRefusedFirst_doNotStarveTheRest(Problem refusal) {
    odoo.refusal = refusal;
    LongStream.rangeClosed(1, 30).forEach(odoo.refusing::add);
    ApplyOutcome outcome = write(400);
    assertThat(outcome.tickets()).isEqualTo(370);
    assertThat(outcome.leftOut())
        .hasSize(30)
        .extracting(LeftOut::reason)
        .containsOnly(Reason.REFUSED);
  }

  @Test
  void noRightsAtAll_isSaidOnceAndNotByTicket() {
    odoo.refusal = Problem.ACCESS_DENIED;
    odoo.writeRight = false;
    LongStream.rangeClosed(1, 50).forEach(odoo.refusing::add);
    assertThatThrownBy(() -> write(50)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void lostAnswer_isSettledByReading_andNotRepeated() {
    odoo.writtenBeforeLoss = 6;
    ApplyOutcome outcome = write(10);
    assertThat(odoo.calls).hasSize(1);
    assertThat(outcome.tickets()).isEqualTo(6);
    assertThat(outcome.leftOut())
        .hasSize(4)
        .allSatisfy(left -> assertThat(left.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN));
  }

  @Test
  void valueThatOdooDoesNotKeep_isListedWithBothValues() {
    odoo.keeping.add(2L);
    ApplyOutcome outcome = write(3);
    assertThat(outcome.tickets()).isEqualTo(2);
    assertThat(outcome.leftOut())
        .singleElement()
        .satisfies(left -> assertThat(left.reason()).isEqualTo(Reason.NOT_KEPT))
        .satisfies(left -> assertThat(left.detail()).contains("\"0\" instead of \"3\""));
  }

  private ApplyOutcome write(int tickets) {
    List<Change> changes =
        LongStream.rangeClosed(1, tickets).mapToObj(BatchWriterTest::change).toList();
    for (Change change : changes) {
      odoo.rows.put(change.key().id(), new HashMap<>(Map.of("priority", "0")));
    }
    return new BatchWriter(odoo.client(), odoo.model(), WriteLog.NONE, Map.of())
        .write(TicketChanges.group(changes));
  }

  private static Change change(long id) {
    return new Change(
        new TicketKey("helpdesk.ticket", id), "#" + id, READ, "priority", "0", "3", "because");
  }
}
