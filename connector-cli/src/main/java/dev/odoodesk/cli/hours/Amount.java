package dev.odoodesk.cli.hours;

import dev.odoodesk.cli.output.Column;
import dev.odoodesk.cli.output.OutputFormat;
import dev.odoodesk.hours.Hours;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Hours in lists: {@code 12:30} for people, exact decimal hours for programs. */
final class Amount {
  private final OutputFormat format;

  Amount(OutputFormat format) {
    this.format = format;
  }

  <T> Column<T> column(String name, Function<T, @Nullable Hours> value) {
    return new Column<>(name, row -> of(value.apply(row)));
  }

  @Nullable Object of(@Nullable Hours hours) {
    if (hours == null) {
      return null;
    }
    return format == OutputFormat.TABLE ? hours.toString() : decimal(hours);
  }

  /** Decimal hours without needless zeros. */
  static BigDecimal decimal(Hours hours) {
    BigDecimal stripped = hours.decimal().stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
