package dev.odoodesk.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of the working-time vectors; their README says what the keys mean. */
record WorkingTimeVector(JsonNode line) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final BigDecimal NANOS_PER_HOUR = BigDecimal.valueOf(3_600_000_000_000L);

  static final Offset<BigDecimal> MICRO_HOUR = Offset.offset(new BigDecimal("0.000001"));

  static Stream<WorkingTimeVector> read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(WorkingTimeVector.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> new WorkingTimeVector(JSON.readTree(line)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isPlan() {
    return line.get("op").asString().equals("plan");
  }

  Instant start() {
    return Instant.parse(line.get("start").asString());
  }

  Instant end() {
    return Instant.parse(line.get("end").asString());
  }

  Duration hours() {
    return duration(line.get("hours").decimalValue());
  }

  JsonNode result() {
    return line.get("result");
  }

  boolean hasOdoo() {
    return line.has("odoo");
  }

  /** What Odoo answered: as it should be, but where the line says otherwise. */
  JsonNode odoo() {
    return hasOdoo() ? line.get("odoo") : result();
  }

  /** Odoo's answer to a plan; empty where it had none. */
  Optional<Instant> odooInstant() {
    return odoo().isNull() ? Optional.empty() : Optional.of(Instant.parse(odoo().asString()));
  }

  /** Whether hours end at 24:00, where Odoo errs. */
  boolean endsAtMidnight() {
    return calendar().rules().hours().stream()
        .anyMatch(hours -> hours.to().equals(TimeOfDay.END_OF_DAY));
  }

  WorkingCalendar calendar() {
    JsonNode facts = line.get("calendar");
    boolean twoWeeks = facts.get("twoWeeks").asBoolean();
    WorkingCalendarBuilder calendar =
        WorkingCalendar.builder("vector", ZoneId.of(facts.get("tz").asString()));
    for (JsonNode each : facts.get("attendance")) {
      WeeklyHours hours =
          WeeklyHours.of(
              DayOfWeek.of(each.get("dayOfWeek").asInt() + 1),
              TimeOfDay.ofHours(each.get("from").decimalValue()),
              TimeOfDay.ofHours(each.get("to").decimalValue()));
      calendar.open(twoWeeks ? hours.in(week(each.get("week").asInt())) : hours);
    }
    for (JsonNode each : facts.get("leaves")) {
      calendar.leave(
          Instant.parse(each.get("from").asString()), Instant.parse(each.get("to").asString()));
    }
    return calendar.build();
  }

  private static WeekType week(int type) {
    return type == 0 ? WeekType.FIRST : WeekType.SECOND;
  }

  static BigDecimal inHours(Duration working) {
    return BigDecimal.valueOf(working.toNanos()).divide(NANOS_PER_HOUR, 9, RoundingMode.HALF_EVEN);
  }

  private static Duration duration(BigDecimal hours) {
    return Duration.ofNanos(hours.multiply(NANOS_PER_HOUR).longValueExact());
  }

  @Override
  public String toString() {
    return line.toString();
  }
}
