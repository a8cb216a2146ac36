package dev.odoodesk.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.odoodesk.client.Command;
import dev.odoodesk.client.FieldInfo;
import dev.odoodesk.client.FieldType;
import dev.odoodesk.client.ProtocolException;
import dev.odoodesk.client.Record;
import dev.odoodesk.client.Reference;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Odoo's values mean, and what ours become. */
class ValuesTest {

  private static Record record(FieldType type, @Nullable Object wire) {
    FieldInfo field = new FieldInfo("f", type, "F", false, false, true, "res.partner", List.of());
    return new Row(
        new Columns("m", List.of(field), StubOdoo.failures()), 1, new @Nullable Object[] {wire});
  }

  /** Odoo shows "no value" as False in every type (odoo/odoo#49901, #197724). */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"BOOLEAN", "MANY2MANY", "ONE2MANY"})
  void false_isNoValue(FieldType type) {
    assertThat(record(type, false).raw("f")).isNull();
  }

  @Test
  void false_inABoolean_isFalse() {
    assertThat(record(FieldType.BOOLEAN, false).raw("f")).isEqualTo(false);
    assertThat(record(FieldType.BOOLEAN, true).flag("f")).isTrue();
  }

  @Test
  void zero_staysZero() {
    assertThat(record(FieldType.INTEGER, 0L).integer("f")).isZero();
    assertThat(record(FieldType.FLOAT, 0L).decimal("f")).isEqualByComparingTo("0");
  }

  @Test
  void decimals_keepTheirDigits() {
    BigDecimal number = new BigDecimal("0.1000000000000000055511151231257827");
    assertThat(record(FieldType.MONETARY, number).decimal("f")).isEqualTo(number);
    assertThat(record(FieldType.INTEGER, 7L).decimal("f")).isEqualTo("7");
  }

  @Test
  void datesAndTimes() {
    assertThat(record(FieldType.DATE, "2028-02-29").date("f")).isEqualTo("2028-02-29");
    assertThat(record(FieldType.DATETIME, "2026-03-29 01:30:00").instant("f"))
        .isEqualTo("2026-03-29T01:30:00Z");
    assertThat(record(FieldType.DATETIME, "2026-03-29 01:30:00.123456").instant("f"))
        .isEqualTo("2026-03-29T01:30:00.123456Z");
  }

  @Test
  void references_withAndWithoutName() {
    assertThat(record(FieldType.MANY2ONE, 5L).reference("f"))
        .isEqualTo(Reference.to("res.partner", 5));
    assertThat(record(FieldType.MANY2ONE, List.of(5L, "Ann")).reference("f"))
        .isEqualTo(new Reference("res.partner", 5, "Ann"));
    assertThat(record(FieldType.MANY2ONE, Arrays.asList(5L, null)).reference("f"))
        .isEqualTo(Reference.to("res.partner", 5));
    assertThat(record(FieldType.ONE2MANY, List.of(3L, 1L)).ids("f")).containsExactly(3L, 1L);
  }

  /** OdooJsonRpcClient#48, #90; OCA/odoorpc#90. */
  @Test
  void propertiesAndJson_arePlainValues() {
    List<Object> properties = List.of(Map.of("name", "p1", "type", "char", "value", false));
    assertThat(record(FieldType.PROPERTIES, properties).raw("f")).isEqualTo(properties);
    assertThat(record(FieldType.JSON, Map.of("a", List.of(1L))).raw("f"))
        .isEqualTo(Map.of("a", List.of(1L)));
    assertThat(record(FieldType.OTHER, "new").raw("f")).isEqualTo("new");
  }

  @Test
  void wrongAccessor_andFieldsNotRead_areNamed() {
    Record row = record(FieldType.MANY2ONE, 5L);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> row.text("f"))
        .withMessage("field f of m is MANY2ONE, not text");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> row.text("g"))
        .withMessageContaining("g of m was not read");
  }

  @Test
  void valuesThatCannotBeOfTheirType_areBroken() {
    Map<FieldType, Object> broken =
        Map.of(
            FieldType.DATETIME, "yesterday",
            FieldType.INTEGER, "7",
            FieldType.MANY2ONE_REFERENCE, new BigDecimal("1e300"),
            FieldType.FLOAT, "0.5",
            FieldType.MANY2ONE, "7",
            FieldType.MANY2MANY, List.of("7"),
            FieldType.CHAR, List.of());
    broken.forEach(
        (type, wire) -> {
          assertBroken(() -> record(type, wire).raw("f"));
          assertBroken(() -> record(type, wire).values());
        });
    assertBroken(() -> record(FieldType.ONE2MANY, 7L).ids("f"));
    assertBroken(() -> record(FieldType.INTEGER, "7").decimal("f"));
    assertBroken(() -> record(FieldType.MANY2ONE, true).reference("f"));
  }

  private static void assertBroken(ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("m.search_read [1]: field f of type ");
  }

  @Test
  void writing_null_isFalse_andTimesAreUtcText() {
    assertThat(WireValues.of(null)).isEqualTo(false);
    assertThat(WireValues.of(Instant.parse("2026-07-01T23:59:59Z")))
        .isEqualTo("2026-07-01 23:59:59");
    assertThat(WireValues.of(LocalDate.of(2026, 7, 1))).isEqualTo("2026-07-01");
    assertThat(WireValues.of(new Reference("res.users", 2, "Ann"))).isEqualTo(2L);
    assertThat(WireValues.of(7)).isEqualTo(7L);
    assertThat(WireValues.of(new byte[] {1, 2})).isEqualTo("AQI=");
  }

  @Test
  void writing_commands() {
    assertThat(WireValues.of(List.of(Command.link(4), Command.replace(List.of(1L, 2L)))))
        .isEqualTo(List.of(List.of(4L, 4L, 0L), List.of(6L, 0L, List.of(1L, 2L))));
    assertThat(WireValues.of(Command.create(Map.of("name", "x"))))
        .isEqualTo(List.of(0L, 0L, Map.of("name", "x")));
  }

  @Test
  void writing_whatOdooCannotTake_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WireValues.of(1.5))
        .withMessageContaining("BigDecimal");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WireValues.of(Instant.parse("2026-07-01T00:00:00.001Z")))
        .withMessageContaining("whole seconds");
    assertThatIllegalArgumentException().isThrownBy(() -> WireValues.of(new Object()));
  }
}
