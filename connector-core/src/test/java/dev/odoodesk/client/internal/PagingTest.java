package dev.odoodesk.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Pages;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.client.ProtocolException;
import dev.odoodesk.client.Record;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages are lazy, fetched one ahead, complete, and end when nobody wants them any more. */
class PagingTest {
  private final ExecutorService fetcher = Executors.newSingleThreadExecutor();

  @AfterEach
  void stop() {
    fetcher.shutdownNow();
  }

  private static final class Counted implements FetchAhead.PageSource {
    private final int pages;
    final AtomicInteger fetched = new AtomicInteger();
    final CountDownLatch second = new CountDownLatch(2);

    Counted(int pages) {
      this.pages = pages;
    }

    @Override
    public Callable<FetchAhead.Page> next() {
      return () -> {
        int number = fetched.incrementAndGet();
        second.countDown();
        Columns none = new Columns("m", List.of(), StubOdoo.failures());
        return number > pages
            ? FetchAhead.Page.END
            : new FetchAhead.Page(List.of(new Row(none, number, new Object[0])), false);
      };
    }

    @Override
    public int ahead() {
      return 1;
    }

    @Override
    public RuntimeException interrupted(InterruptedException e) {
      return new IllegalStateException(e);
    }
  }

  @Test
  void nothingIsFetchedBeforeItIsWanted() {
    Counted source = new Counted(3);
    new FetchAhead(source, fetcher).close();
    assertThat(source.fetched).hasValue(0);
  }

  @Test
  void thePageAfterThisOne_isFetchedMeanwhile_butNoFurther() throws InterruptedException {
    Counted source = new Counted(9);
    try (Pages pages = new FetchAhead(source, fetcher)) {
      pages.next();
      assertThat(source.second.await(10, TimeUnit.SECONDS)).isTrue();
      fetcher.submit(() -> {}).cancel(false);
      assertThat(source.fetched).hasValue(2);
    }
  }

  @Test
  void allPagesComeInTheirOrder() {
    try (Pages pages = new FetchAhead(new Counted(3), fetcher)) {
      assertThat(pages)
          .toIterable()
          .extracting(page -> page.get(0).id())
          .containsExactly(1L, 2L, 3L);
    }
  }

  @Test
  void failures_reachWhoeverReads() {
    FetchAhead.PageSource failing =
        new FetchAhead.PageSource() {
          @Override
          public Callable<FetchAhead.Page> next() {
            return () -> {
              throw new IllegalStateException("boom");
            };
          }

          @Override
          public int ahead() {
            return 1;
          }

          @Override
          public RuntimeException interrupted(InterruptedException e) {
            return new IllegalStateException(e);
          }
        };
    try (Pages pages = new FetchAhead(failing, fetcher)) {
      assertThatThrownBy(pages::hasNext).hasMessage("boom");
      assertThat(pages.hasNext()).isFalse();
    }
  }

  private static ResponseDefinitionBuilder rows(StubOdoo odoo, long from, long to) {
    return odoo.value(LongStream.rangeClosed(from, to).mapToObj(id -> Map.of("id", id)).toList());
  }

  private static ResponseDefinitionBuilder fields(StubOdoo odoo) {
    return odoo.value(Map.of("name", Map.of("type", "char", "string", "Name")));
  }

  /** OdooJsonRpcClient#36: reading thousands of records times out. */
  @Test
  void aPageThatIsTooMuchForTheServer_isAskedForInHalves() {
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_2)) {
      odoo.client(odoo.connection().maxResponseBytes(20_000).build());
      odoo.answerInTurn(
          fields(odoo),
          rows(odoo, 1, 1000),
          rows(odoo, 1, 500),
          odoo.value(LongStream.rangeClosed(501, 600).boxed().toList()),
          rows(odoo, 501, 600));
      List<Record> read = odoo.tasks().query().pageSize(1000).list();
      assertThat(read).hasSize(600).extracting(Record::id).endsWith(600L);
    }
  }

  @Test
  void searchesThatDropRecordsLate_areReadByTheirIds() {
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_2)) {
      odoo.answerInTurn(
          fields(odoo),
          odoo.value(List.of(1L, 2L, 3L, 4L, 5L)),
          rows(odoo, 1, 1),
          odoo.value(List.of()),
          rows(odoo, 5, 5));
      assertThat(odoo.client().model("mail.message").query().where(Domain.all()).pageSize(2).list())
          .extracting(Record::id)
          .containsExactly(1L, 5L);
    }
  }

  @Test
  void idsThatAreNone_areReported_notLeftOut() {
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_2)) {
      odoo.answerInTurn(fields(odoo), odoo.value(List.of(1L, "2", 3L)));
      assertThatThrownBy(() -> odoo.client().model("mail.message").query().list())
          .isInstanceOf(ProtocolException.class)
          .hasMessageContaining("mail.message.search: the server lists an id that is no number");
    }
  }

  @Test
  void namesThatCannotBeRead_areReportedToWhoeverReads() {
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_2)) {
      odoo.answerInTurn(
          odoo.value(Map.of("partner_id", Map.of("type", "many2one", "relation", "res.partner"))),
          odoo.value(List.of(Map.of("id", 1L, "partner_id", 5L))),
          odoo.value(List.of(Map.of("id", 1L, "partner_id", "Ann"))));
      assertThatThrownBy(() -> odoo.tasks().query().fields("partner_id").list())
          .isInstanceOf(ProtocolException.class)
          .hasMessageContaining("field partner_id of type MANY2ONE came as String");
    }
  }

  @Test
  void closedStream_stopsAsking() {
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_2)) {
      odoo.answerInTurn(fields(odoo), rows(odoo, 1, 2));
      try (var stream = odoo.tasks().query().pageSize(2).stream()) {
        assertThat(stream.limit(1).toList()).hasSize(1);
      }
      assertThat(odoo.calls()).isLessThanOrEqualTo(3);
    }
  }

  @Test
  void aFieldThatIsMissing_isLookedForOnceMore() {
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_2)) {
      odoo.answerInTurn(
          odoo.value(Map.of("other", Map.of("type", "char"))), fields(odoo), rows(odoo, 1, 1));
      assertThat(odoo.tasks().fields().has("name")).isFalse();
      assertThat(odoo.tasks().query().fields("name").list()).hasSize(1);
      assertThatThrownBy(() -> odoo.tasks().query().fields("nowhere").list())
          .isInstanceOf(OdooException.class);
    }
  }
}
