package dev.odoodesk.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.client.Credential;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Pages;
import dev.odoodesk.client.Query;
import dev.odoodesk.client.Record;
import dev.odoodesk.sandbox.OdooSandbox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Readings of many pages, the borders of which are asked for ahead. */
class KeyPagesTest {
  private static final int TICKETS = 400;

  private static OdooSandbox sandbox;
  private static OdooClient client;
  private static OdooModel tickets;
  private static List<Long> all;

  @BeforeAll
  static void start() {
    sandbox = OdooSandbox.builder().tickets(TICKETS).start();
    client =
        OdooClient.connect(
            OdooConnection.builder("pages")
                .url(sandbox.url())
                .database("sandbox")
                .user("admin")
                .credential(Credential.apiKey("sandbox"))
                .pageSize(TICKETS * 2)
                .build());
    tickets = client.model("helpdesk.ticket");
    all = ids(everything().list());
  }

  @AfterAll
  static void stop() {
    client.close();
    sandbox.close();
  }

  private static Query everything() {
    return tickets.query().includeArchived();
  }

  private static List<Long> ids(List<Record> records) {
    return records.stream().map(Record::id).toList();
  }

  @Test
  void smallPages_giveTheSameRecordsInTheSameOrder() {
    assertThat(all).hasSize(TICKETS).isSorted();
    assertThat(ids(everything().pageSize(7).list())).isEqualTo(all);
  }

  @Test
  void pagesThatFillEvenly_endWithoutAnEmptyOne() {
    List<Integer> sizes = new ArrayList<>();
    try (Pages pages = everything().pageSize(TICKETS / 4).pages()) {
      pages.forEachRemaining(page -> sizes.add(page.size()));
    }
    assertThat(sizes).containsExactly(100, 100, 100, 100);
  }

  @Test
  void aLimit_cutsInTheMiddleOfAPage() {
    for (int limit : new int[] {0, 1, 7, 8, 70, 77, 80}) {
      assertThat(ids(everything().pageSize(7).limit(limit).list()))
          .isEqualTo(all.subList(0, limit));
    }
  }

  @Test
  void afterAnId_beginsBehindIt() {
    assertThat(ids(everything().pageSize(9).after(all.get(99)).list()))
        .isEqualTo(all.subList(100, TICKETS));
  }

  @Test
  void aDomain_holdsForEveryPage() {
    List<Long> some = all.stream().filter(id -> id % 3 == 0).toList();
    assertThat(ids(everything().where(Domain.where("id", "in", some)).pageSize(10).list()))
        .isEqualTo(some);
  }

  @Test
  void closingEarly_endsTheFetching() {
    try (Pages pages = everything().pageSize(10).pages()) {
      assertThat(ids(pages.next())).isEqualTo(all.subList(0, 10));
    }
    assertThat(everything().count()).isEqualTo(TICKETS);
  }
}
