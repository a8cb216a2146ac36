package dev.odoodesk.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.report.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {
  private static final Formats FORMATS =
      new Formats(Words.of(Locale.ENGLISH), ZoneId.of("Europe/Madrid"));
  private static final List<Sheet.Heading> COLUMNS =
      List.of(new Sheet.Heading("First", 10), new Sheet.Heading("Second", 10));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://evil.example\",\"x\")",
        "+1+cmd|'/C calc'!A0",
        "-2+3",
        "@SUM(1)",
        "  =1",
        "\t=1",
        "\uFF1D1"
      })
  void textThatLooksLikeAFormula_staysText(String text) throws IOException {
    Cell cell = rows(write(sheet -> sheet.row(text, null))).get(1).getCell(0);
    assertThat(cell.getType()).isEqualTo(CellType.STRING);
    assertThat(cell.getFormula()).isNull();
    assertThat(cell.getText()).startsWith("'");
  }

  @Test
  void controlsAndMarkup_doNotBreakTheFile() throws IOException {
    String text = "a\u0000b\u0001\uFFFF]]><c>&\u202E\uD800";
    Cell cell = rows(write(sheet -> sheet.row(text, null))).get(1).getCell(0);
    assertThat(cell.getText()).startsWith("a\uFFFDb\uFFFD").contains("]]><c>&");
  }

  @Test
  void valuesKeepTheirTypes() throws IOException {
    Row row =
        rows(write(
                sheet -> {
                  sheet.row(Instant.parse("2026-07-01T10:00:30Z"), LocalDate.of(2026, 7, 2));
                  sheet.row(Duration.ofHours(36), new BigDecimal("99.50"));
                }))
            .get(1);
    assertThat(row.getCellAsDate(0)).contains(LocalDateTime.parse("2026-07-01T12:00:30"));
    assertThat(row.getCellAsDate(1)).contains(LocalDate.of(2026, 7, 2).atStartOfDay());
    Row next =
        rows(write(sheet -> sheet.row(Duration.ofHours(36), new BigDecimal("99.50")))).get(1);
    assertThat(next.getCellAsNumber(0).orElseThrow()).isEqualByComparingTo("1.5");
    assertThat(next.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("99.5");
  }

  @Test
  void whatDoesNotFit_goesOnInAnotherSheet() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0");
        Sheet sheet = new Sheet(workbook, "Changes", COLUMNS, FORMATS, 3)) {
      for (int i = 1; i <= 5; i++) {
        sheet.row("row " + i, null);
      }
    }
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
          .containsExactly("Changes", "Changes (2)", "Changes (3)");
    }
  }

  @Test
  void eachChangeOfARun_isARow_howeverMany() throws IOException {
    SampleDesk desk = SampleDesk.of(40, 5);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WorkbookReport(new Wording(Words.of(Locale.ENGLISH), FORMATS))
        .write(desk.reports(new Limits(3, 3)).run(desk.run()), desk.reports(), out);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(workbook.findSheet("Changes").orElseThrow().read()).hasSize(1 + 40 * 5);
    }
  }

  private interface Rows {
    void writeTo(Sheet sheet) throws IOException;
  }

  private static byte[] write(Rows rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbooks workbook = Workbooks.to(out, FORMATS);
        Sheet sheet = workbook.sheet("Sheet", COLUMNS)) {
      rows.writeTo(sheet);
    }
    return out.toByteArray();
  }

  private static List<Row> rows(byte[] workbook) throws IOException {
    try (ReadableWorkbook readable = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      return new ArrayList<>(readable.getFirstSheet().read());
    }
  }
}
