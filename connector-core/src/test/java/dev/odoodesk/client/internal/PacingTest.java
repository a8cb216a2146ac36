package dev.odoodesk.client.internal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.client.Domain;
import dev.odoodesk.client.Failure;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Problem;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.client.Rate;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How often, how many at a time, and how patiently a server is called. */
class PacingTest {
  private static OdooException failure(Problem problem) {
    return new Failure("c", problem, "m", "f", List.of(), true, "why", null, null).toException();
  }

  @Test
  void rate_spacesTheStartsOfCalls() throws InterruptedException {
    FakeTime time = new FakeTime();
    RateLimiter limiter = new RateLimiter(Rate.perMinute(60), time.surroundings());
    limiter.await();
    limiter.await();
    time.advance(Duration.ofMillis(400));
    limiter.await();
    time.advance(Duration.ofSeconds(5));
    limiter.await();
    assertThat(time.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofMillis(600));
  }

  @Test
  void unlimitedRate_neverWaits() throws InterruptedException {
    FakeTime time = new FakeTime();
    RateLimiter limiter = new RateLimiter(Rate.unlimited(), time.surroundings());
    limiter.await();
    limiter.await();
    assertThat(time.waits()).isEmpty();
  }

  @Test
  void ownWaits_doubleWithJitterAndStayBounded() {
    Backoff backoff = new Backoff(12, new Random(1));
    for (int attempt = 1; attempt <= 12; attempt++) {
      long full = Math.min(500L << (attempt - 1), 30_000);
      assertThat(backoff.next(failure(Problem.CONFLICT), Safety.READ, attempt))
          .hasValueSatisfying(wait -> assertThat(wait.toMillis()).isBetween(full / 2, full));
    }
    assertThat(backoff.next(failure(Problem.CONFLICT), Safety.READ, 13)).isEmpty();
  }

  @Test
  void whatWillNotPass_isNotRepeated() {
    Backoff backoff = new Backoff(4, new Random(1));
    for (Problem problem :
        List.of(
            Problem.WRONG_CREDENTIALS,
            Problem.ACCESS_DENIED,
            Problem.REFUSED,
            Problem.NOT_ODOO,
            Problem.OUTCOME_UNKNOWN)) {
      assertThat(backoff.next(failure(problem), Safety.READ, 1)).isEmpty();
    }
  }

  @Test
  void creates_areNeverRepeated() {
    Backoff backoff = new Backoff(4, new Random(1));
    assertThat(backoff.next(failure(Problem.CONFLICT), Safety.ONCE, 1)).isEmpty();
  }

  @Test
  void noMoreCallsAtATimeThanAllowed() throws InterruptedException {
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_RPC)) {
      Places places =
          new Places(odoo.connection().maxParallel(2).build(), new FakeTime().surroundings());
      AtomicInteger inside = new AtomicInteger();
      AtomicInteger most = new AtomicInteger();
      CountDownLatch twoInside = new CountDownLatch(2);
      CountDownLatch done = new CountDownLatch(6);
      ExecutorService threads = Executors.newFixedThreadPool(6);
      for (int i = 0; i < 6; i++) {
        threads.execute(
            () -> {
              Places.Place place = take(places);
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              twoInside.countDown();
              await(twoInside);
              inside.decrementAndGet();
              place.close();
              done.countDown();
            });
      }
      done.await();
      threads.shutdown();
      assertThat(most).hasValue(2);
    }
  }

  private static Places.Place take(Places places) {
    try {
      return places.take();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aServerThatIsBusyForLong_isAskedAsOftenAsConfigured() {
    try (StubOdoo odoo = new StubOdoo(Protocol.JSON_2)) {
      odoo.client(odoo.connection().retries(2).build());
      odoo.answer(aResponse().withStatus(503));
      assertThat(
              org.assertj.core.api.Assertions.catchThrowableOfType(
                      OdooException.class, () -> odoo.tasks().count(Domain.all()))
                  .problem())
          .isEqualTo(Problem.UNAVAILABLE);
      assertThat(odoo.calls()).isEqualTo(3);
    }
  }
}
