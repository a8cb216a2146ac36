package dev.odoodesk.cli.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** The latest value of each figure, for one process. Thread-safe. */
final class Figures implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<Series, AtomicReference<Double>> values = new ConcurrentHashMap<>();

  private record Series(Figure figure, Tags tags) {}

  /** Puts a value in place of the one before. */
  void set(Figure figure, Tags tags, double value) {
    values.computeIfAbsent(new Series(figure, tags), this::register).set(value);
  }

  /** Puts a count in place of the one before. */
  void set(Figure figure, Tags tags, long count) {
    set(figure, tags, (double) count);
  }

  /** The registry, for what counts by itself. */
  PrometheusMeterRegistry registry() {
    return registry;
  }

  /** All values in Prometheus' text format. */
  String text() {
    return registry.scrape();
  }

  @Override
  public void close() {
    registry.close();
  }

  private AtomicReference<Double> register(Series series) {
    AtomicReference<Double> value = new AtomicReference<>(Double.NaN);
    Gauge.Builder<AtomicReference<Double>> gauge =
        Gauge.builder(series.figure().meter(), value, AtomicReference::get)
            .description(series.figure().help())
            .tags(series.tags());
    if (!series.figure().unit().isEmpty()) {
      gauge = gauge.baseUnit(series.figure().unit());
    }
    gauge.register(registry);
    return value;
  }
}
