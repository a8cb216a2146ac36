package dev.odoodesk.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordWriterTest {
  private record Row(@Nullable Object id, @Nullable Object text) {}

  private static final List<Column<Row>> COLUMNS =
      List.of(new Column<>("id", Row::id), new Column<>("text", Row::text));

  @Test
  void csv_quotesWhatNeedsIt() {
    assertThat(print(OutputFormat.CSV, new Row(1L, "a,b"), new Row(2L, "say \"x\"")))
        .isEqualTo("id,text\n1,\"a,b\"\n2,\"say \"\"x\"\"\"\n");
  }

  @Test
  void csv_keepsAnEmptyFirstCell() {
    assertThat(print(OutputFormat.CSV, new Row("", "x"), new Row(null, null)))
        .isEqualTo("id,text\n,x\n,\n");
  }

  @Test
  void csv_defusesFormulasButKeepsNumbers() {
    assertThat(print(OutputFormat.CSV, new Row(-5L, "=HYPERLINK(1)"), new Row(1L, "＠x")))
        .isEqualTo("id,text\n-5,'=HYPERLINK(1)\n1,'＠x\n");
  }

  @Test
  void csv_isOneLineForEachRecord_withoutControls() {
    assertThat(print(OutputFormat.CSV, new Row(1L, "a\nb\u001b[31m"), new Row(2L, "\n=1")))
        .isEqualTo("id,text\n1,a b\uFFFD[31m\n2,' =1\n");
  }

  @Test
  void table_alignsNumbersRightAndTextLeft() {
    assertThat(print(OutputFormat.TABLE, new Row(7L, "long text"), new Row(100L, "x")))
        .isEqualTo(" ID  TEXT\n  7  long text\n100  x\n");
  }

  @Test
  void table_makesHostileTextHarmless() {
    assertThat(print(OutputFormat.TABLE, new Row(1L, "a\u001b]0;x\u0007\u202Eb\nc\u009B")))
        .isEqualTo("ID  TEXT\n 1  a\uFFFD]0;x\uFFFD\uFFFDb c\uFFFD\n");
  }

  @Test
  void table_countsWideCharactersTwice() {
    assertThat(print(OutputFormat.TABLE, new Row("日本", "x"), new Row("abcd", "y")))
        .isEqualTo("ID    TEXT\n日本  x\nabcd  y\n");
  }

  @Test
  void table_onANarrowTerminal_cutsTheWidestColumn() {
    StringWriter text = new StringWriter();
    try (RecordWriter<Row> writer =
        RecordWriter.of(OutputFormat.TABLE, COLUMNS, new PrintWriter(text), 20)) {
      writer.write(new Row(1L, "a very long subject that does not fit"));
    }
    assertThat(text.toString()).isEqualTo("ID  TEXT\n 1  a very long sub…\n");
  }

  @Test
  void table_streamsBeyondItsSample() {
    List<Row> rows = new ArrayList<>();
    for (long i = 0; i < 2000; i++) {
      rows.add(new Row(i, "t"));
    }
    assertThat(print(OutputFormat.TABLE, rows.toArray(Row[]::new)).lines()).hasSize(2001);
  }

  @Test
  void json_isOneArrayWithTypes() {
    assertThat(print(OutputFormat.JSON, new Row(1L, List.of("a", "b")), new Row(true, null)))
        .isEqualTo("[\n{\"id\":1,\"text\":[\"a\",\"b\"]},\n{\"id\":true,\"text\":null}\n]\n");
  }

  @Test
  void json_escapesWhatActsOnTerminals_andKeepsLetters() {
    assertThat(print(OutputFormat.JSON, new Row("é日\uD83D\uDE00", "\u001b\u009b\u202e\u007f")))
        .contains("\"é日\uD83D\uDE00\"")
        .contains("\"\\u001B\\u009B\\u202E\\u007F\"");
  }

  @Test
  void nothing_isStillValid() {
    assertThat(print(OutputFormat.JSON)).isEqualTo("[\n]\n");
    assertThat(print(OutputFormat.CSV)).isEqualTo("id,text\n");
  }

  private static String print(OutputFormat format, Row... rows) {
    StringWriter text = new StringWriter();
    try (RecordWriter<Row> writer = RecordWriter.of(format, COLUMNS, new PrintWriter(text), 0)) {
      for (Row row : rows) {
        writer.write(row);
      }
    }
    return text.toString();
  }
}
