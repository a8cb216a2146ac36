package dev.odoodesk.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.odoodesk.client.Problem;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a reported error means, by the words of real servers. */
class ServerFaultTest {
  private static final String TRACEBACK =
      "Traceback (most recent call last):\n  File \"x.py\", line 1, in f\n    self.go()\n";

  @Test
  void lastExceptionOfATraceback_counts() {
    ServerFault fault =
        ServerFault.fromTraceback(
            TRACEBACK
                + "KeyError: 'x'\n\nDuring handling of the above exception, another occurred:\n\n"
                + TRACEBACK
                + "odoo.exceptions.UserError: Close the sheet first.\nThen: try again.\n");
    assertThat(fault)
        .isEqualTo(new ServerFault("UserError", "Close the sheet first.\nThen: try again."));
  }

  @Test
  void detailsOfTheDatabase_belongToTheirException() {
    ServerFault fault =
        ServerFault.fromTraceback(
            TRACEBACK
                + "psycopg2.errors.UniqueViolation: duplicate key value\n"
                + "DETAIL:  Key (name)=(a) already exists.\n");
    assertThat(fault.exception()).isEqualTo("UniqueViolation");
    assertThat(FaultTable.problem(1, fault)).isEqualTo(Problem.REFUSED);
  }

  @Test
  void missingRecords_areRecognisedBehindAThousandIds_inAnyLanguage() {
    String ids =
        LongStream.range(100_000, 101_000)
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", "));
    ServerFault fault =
        new ServerFault("", "No existe.\n(Registro: helpdesk.ticket(" + ids + "), Usuario: 2)");
    assertThat(FaultTable.problem(2, fault)).isEqualTo(Problem.RECORD_MISSING);
  }
}
