package dev.odoodesk.cli.hours;

import dev.odoodesk.cli.output.JsonOutput;
import dev.odoodesk.hours.HourStatement;
import dev.odoodesk.hours.LedgerEntry;
import dev.odoodesk.hours.PackBalance;
import dev.odoodesk.hours.TimesheetLine;
import dev.odoodesk.hours.WorkedTicket;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement for programs; hours are exact decimals. */
final class StatementJson {
  private StatementJson() {}

  static void print(HourStatement statement, PrintWriter out) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(
        "customer", Map.of("id", statement.customer().id(), "name", statement.customer().name()));
    json.put("month", statement.month().toString());
    json.put("spent", Amount.decimal(statement.spent()));
    json.put("charged", Amount.decimal(statement.charged()));
    json.put("uncovered", Amount.decimal(statement.uncovered()));
    json.put("packs", statement.packs().stream().map(StatementJson::pack).toList());
    json.put("lines", statement.lines().stream().map(StatementJson::line).toList());
    JsonOutput.print(json, out);
  }

  private static Map<String, @Nullable Object> pack(HourStatement.Pack pack) {
    PackBalance closing = pack.closing();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("pack", closing.pack().name());
    json.put("from", closing.pack().from());
    json.put("until", closing.pack().until());
    json.put("allotted", Amount.decimal(closing.pack().allotted()));
    json.put("before", Amount.decimal(pack.opening().remaining()));
    json.put("carriedIn", Amount.decimal(pack.carriedIn()));
    json.put("consumed", Amount.decimal(pack.consumed()));
    json.put("carriedOut", Amount.decimal(pack.carriedOut()));
    json.put("expired", Amount.decimal(pack.expired()));
    json.put("after", Amount.decimal(closing.remaining()));
    return json;
  }

  private static Map<String, @Nullable Object> line(HourStatement.Line row) {
    TimesheetLine line = row.work().line();
    WorkedTicket ticket = row.work().ticket();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("line", line.id());
    json.put("date", line.date());
    json.put("ticket", ticket == null ? null : ticket.reference());
    json.put("subject", ticket == null ? null : ticket.subject());
    json.put("person", line.employee().name());
    json.put("text", line.text());
    json.put("kind", row.work().kind());
    json.put("free", row.work().freeBecause());
    json.put("spent", Amount.decimal(line.spent()));
    json.put("charged", Amount.decimal(row.entry().charged()));
    json.put("uncovered", Amount.decimal(row.entry().uncovered()));
    json.put("approved", line.state() == TimesheetLine.State.APPROVED);
    json.put("postings", row.entry().postings().stream().map(StatementJson::posting).toList());
    return json;
  }

  private static Map<String, Object> posting(LedgerEntry.Posting posting) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("pack", posting.pack().name());
    json.put("amount", Amount.decimal(posting.amount()));
    json.put("before", Amount.decimal(posting.before()));
    json.put("after", Amount.decimal(posting.after()));
    return json;
  }
}
