package dev.odoodesk.cli.doctor;

import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.FailureReport;
import dev.odoodesk.client.OdooException;
import java.util.List;

/**
 * One thing that was looked at.
 *
 * @param check what was looked at
 * @param grade how it is
 * @param text what was found
 * @param remedy what to do; empty where nothing is to do
 * @param code what the command ends with if nothing is worse
 */
public record Finding(String check, Grade grade, String text, String remedy, ExitCode code) {
  /** How a finding is, from good to bad. */
  public enum Grade {
    OK,
    WARNING,
    PROBLEM
  }

  static Finding ok(String check, String text) {
    return new Finding(check, Grade.OK, text, "", ExitCode.DONE);
  }

  static Finding warning(String check, String text, String remedy) {
    return new Finding(check, Grade.WARNING, text, remedy, ExitCode.DONE);
  }

  static Finding problem(String check, String text, String remedy, ExitCode code) {
    return new Finding(check, Grade.PROBLEM, text, remedy, code);
  }

  /** A problem out of what was thrown. */
  static Finding thrown(String check, RuntimeException thrown) {
    ExitCode code = FailureReport.exitCode(thrown);
    if (thrown instanceof OdooException odoo) {
      return problem(check, odoo.failure().detail().strip(), odoo.problem().remedy(), code);
    }
    return problem(check, String.join(" ", FailureReport.lines(thrown)), "", code);
  }

  /** What the command ends with: the configuration's faults before the server's. */
  public static ExitCode worst(List<Finding> findings) {
    ExitCode worst = ExitCode.DONE;
    for (Finding finding : findings) {
      if (finding.code().code() > worst.code()) {
        worst = finding.code();
      }
    }
    return worst;
  }
}
