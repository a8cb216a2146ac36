package dev.odoodesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredValueTest {
  static List<StoredValue> values() {
    Map<String, StoredValue> note = new LinkedHashMap<>();
    note.put("step", new StoredValue.Text("half"));
    note.put("raised", new StoredValue.Decimal(BigDecimal.ONE));
    note.put("at", StoredValue.Empty.EMPTY);
    return List.of(
        StoredValue.Empty.EMPTY,
        new StoredValue.Text(""),
        new StoredValue.Text("null"),
        new StoredValue.Text("{\"at\": 1}\n\u0000 Їжак 🦔 \\ \" </script>"),
        new StoredValue.Flag(true),
        new StoredValue.Flag(false),
        new StoredValue.Decimal(new BigDecimal("1.00")),
        new StoredValue.Decimal(new BigDecimal("-0.1")),
        new StoredValue.Decimal(new BigDecimal("12345678901234567890.123456789")),
        new StoredValue.Decimal(new BigDecimal("1E+3")),
        new StoredValue.Moment(Instant.parse("2026-07-01T10:00:00.123456789Z")),
        new StoredValue.Day(LocalDate.of(2026, 2, 28)),
        new StoredValue.Link(7, "Support (3)"),
        new StoredValue.Link(0, "to be made"),
        new StoredValue.Many(List.of()),
        new StoredValue.Many(
            List.of(new StoredValue.Link(7, "a"), new StoredValue.Many(List.of()))),
        new StoredValue.Group(Map.of()),
        new StoredValue.Group(note));
  }

  @ParameterizedTest
  @MethodSource("values")
  void aValueIsReadAsItWasWritten(StoredValue value) {
    assertThat(value.text()).doesNotContain("\n");
    assertThat(StoredValue.parse(value.text())).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nul",
        "1 2",
        "[1",
        "{}",
        "{\"at\": \"soon\"}",
        "{\"id\": 1}",
        "{\"other\": 1}",
        "{\"on\": \"2026-07-01\", \"more\": 1}"
      })
  void anythingElseIsRefused(String text) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> StoredValue.parse(text));
  }
}
