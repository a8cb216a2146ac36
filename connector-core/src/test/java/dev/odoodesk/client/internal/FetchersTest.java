package dev.odoodesk.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class FetchersTest {
  private final Fetchers fetchers = new Fetchers("test-");

  @AfterEach
  void stop() {
    MDC.clear();
    fetchers.shutdownNow();
  }

  @Test
  void logContextOfTheGiver_isThatOfTheWork_andOfNoLaterWork() throws Exception {
    MDC.put("job", "nightly");
    assertThat(fetchers.submit(() -> MDC.get("job")).get()).isEqualTo("nightly");
    MDC.clear();
    assertThat(fetchers.submit(() -> String.valueOf(MDC.get("job"))).get()).isEqualTo("null");
  }

  @Test
  void threads_doNotKeepTheJvmAlive() throws Exception {
    assertThat(fetchers.submit(() -> Thread.currentThread().isDaemon()).get()).isTrue();
  }
}
