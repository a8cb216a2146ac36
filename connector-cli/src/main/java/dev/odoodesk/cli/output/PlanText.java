package dev.odoodesk.cli.output;

import dev.odoodesk.sync.Change;
import dev.odoodesk.sync.LeftOut;
import java.util.List;
import java.util.Locale;

/** The columns of planned changes and of tickets that were left out. */
public final class PlanText {
  /** One row for each change. */
  public static final List<Column<Change>> CHANGES =
      List.of(
          new Column<>("ref", Change::reference),
          new Column<>("field", Change::field),
          new Column<>("before", Change::before),
          new Column<>("after", Change::after),
          new Column<>("reason", Change::reason));

  /** One row for each ticket that was left out. */
  public static final List<Column<LeftOut>> LEFT_OUT =
      List.of(
          new Column<>("ref", LeftOut::reference),
          new Column<>("model", left -> left.ticket().model()),
          new Column<>("id", left -> left.ticket().id()),
          new Column<>("reason", left -> left.reason().name().toLowerCase(Locale.ROOT)),
          new Column<>("detail", LeftOut::detail));

  private PlanText() {}
}
