package dev.odoodesk.cli.report;

import dev.odoodesk.report.ComplianceReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The share of promises kept, month by month, as columns of a chart. */
public final class Trend {
  /** Height of a column that stands for 100 %. */
  public static final int HEIGHT = 120;

  private static final int COLUMN = 64;

  private final List<Column> columns;

  private Trend(List<Column> columns) {
    this.columns = columns;
  }

  /**
   * A column.
   *
   * @param left where it begins
   * @param height how high it is
   * @param month the month
   * @param share the share, as text
   */
  public record Column(int left, int height, String month, String share) {}

  /** The months in which something was decided. */
  public static Trend of(ComplianceReport report, Formats formats) {
    List<Column> columns = new ArrayList<>();
    for (ComplianceReport.Month month : report.months()) {
      month
          .compliance()
          .percent()
          .ifPresent(
              percent ->
                  columns.add(
                      new Column(
                          columns.size() * COLUMN,
                          height(percent),
                          formats.shortMonth(month.month()),
                          formats.percent(percent))));
    }
    return new Trend(List.copyOf(columns));
  }

  private static int height(BigDecimal percent) {
    return percent
        .multiply(BigDecimal.valueOf(HEIGHT))
        .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  /** The columns from left to right. */
  public List<Column> columns() {
    return columns;
  }

  /** Whether there is a way to be seen: at least two months. */
  public boolean isWorthALook() {
    return columns.size() > 1;
  }

  /** How wide the chart is. */
  public int width() {
    return columns.size() * COLUMN;
  }

  /** What it shows, in words. */
  public String description(Words words) {
    return words.text(
        "chart.trend",
        columns.stream()
            .map(column -> words.text("chart.point", column.month(), column.share()))
            .collect(Collectors.joining("; ")));
  }
}
