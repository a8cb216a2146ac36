package dev.odoodesk.cli.hours;

import dev.odoodesk.approval.HoursBook;
import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.DeskCommand;
import dev.odoodesk.cli.ExitCode;
import dev.odoodesk.cli.output.Column;
import dev.odoodesk.cli.output.RecordWriter;
import dev.odoodesk.hours.Hours;
import dev.odoodesk.hours.PackAccount;
import dev.odoodesk.hours.PackBalance;
import dev.odoodesk.hours.Payer;
import dev.odoodesk.timesheet.SoldPack;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the packs have left. */
@Command(
    name = "balance",
    description = {
      "Shows what each customer's packs have left: prepaid order lines of Odoo, and packs of the"
          + " job's policy. All lines count, approved or not. Odoo's own figure stands beside ours;"
          + " they differ where the policy rounds, rates or frees work, which Odoo does not know."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  odoo-desk hours balance",
      "  odoo-desk hours balance --customer acme --as-of 2026-04-01T00:00:00Z",
      "  odoo-desk hours balance -o csv > balances.csv"
    })
public final class HoursBalanceCommand extends DeskCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "JOB",
      description = "Job of the configuration. Default: the only one.")
  private @Nullable String job;

  @Option(names = "--customer", paramLabel = "NAME", description = "Only customers of this name.")
  private @Nullable String customer;

  private record Row(Payer customer, PackBalance balance, @Nullable SoldPack sold, String reached) {
    @Nullable Hours odoo() {
      return sold == null ? null : sold.odooRemaining();
    }
  }

  @Override
  protected ExitCode run(Context context) throws IOException {
    List<Row> rows;
    try (HoursTarget target = HoursTarget.open(context, job)) {
      HoursBook book = target.read(context);
      rows = rows(book, target.job().hours().approval().thresholds());
      if (rows.isEmpty()) {
        context.say("No customer has packs.");
      }
    }
    try (RecordWriter<Row> writer = context.writer(columns(context))) {
      rows.forEach(writer::write);
    }
    return ExitCode.DONE;
  }

  private List<Row> rows(HoursBook book, List<BigDecimal> thresholds) {
    List<Payer> customers =
        customer == null
            ? book.review().accounts().stream().map(PackAccount::customer).toList()
            : book.customers(customer);
    List<Row> rows = new ArrayList<>();
    for (Payer payer : customers) {
      book.review()
          .ledger(payer.id())
          .ifPresent(
              ledger ->
                  ledger
                      .balances()
                      .forEach(
                          balance ->
                              rows.add(
                                  new Row(
                                      payer,
                                      balance,
                                      book.sold().get(balance.pack().key()),
                                      balance
                                          .reached(thresholds)
                                          .map(share -> share.toPlainString() + " %")
                                          .orElse("")))));
    }
    return rows;
  }

  private static List<Column<Row>> columns(Context context) {
    Amount amount = new Amount(context.options().output());
    return List.of(
        new Column<>("customer", row -> row.customer().name()),
        new Column<>("pack", row -> row.balance().pack().name()),
        new Column<>("from", row -> text(row.balance().pack().from())),
        new Column<>("until", row -> text(row.balance().pack().until())),
        amount.column("allotted", row -> row.balance().pack().allotted()),
        amount.column("carried_in", row -> row.balance().carriedIn()),
        amount.column("consumed", row -> row.balance().consumed()),
        amount.column("carried_out", row -> row.balance().carriedOut()),
        amount.column("expired", row -> row.balance().expired()),
        amount.column("remaining", row -> row.balance().remaining()),
        new Column<>("percent", row -> row.balance().percentConsumed().orElse(null)),
        new Column<>("reached", Row::reached),
        amount.column("odoo", Row::odoo));
  }

  private static @Nullable String text(@Nullable Object date) {
    return date == null ? null : date.toString();
  }
}
