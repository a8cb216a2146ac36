package dev.odoodesk.cli.report;

import dev.odoodesk.report.Standing;
import dev.odoodesk.sla.SlaState;
import java.util.ArrayList;
import java.util.List;

/** How open tickets divide into states: the parts of a bar, and what each part stands for. */
public final class StateBar {
  /** Width of the whole bar. */
  public static final int WIDTH = 1_000;

  private final List<Part> parts;

  private StateBar(List<Part> parts) {
    this.parts = parts;
  }

  /**
   * A part of the bar.
   *
   * @param state what it stands for
   * @param tickets how many
   * @param from where it begins
   * @param width how wide it is; at least visible
   */
  public record Part(SlaState state, long tickets, long from, long width) {}

  /** The bar of some open tickets; without parts where there are none. */
  public static StateBar of(Standing standing) {
    long total = standing.byState().values().stream().mapToLong(Long::longValue).sum();
    List<Part> parts = new ArrayList<>();
    long before = 0;
    for (SlaState state : SlaState.values()) {
      long tickets = standing.count(state);
      if (tickets > 0) {
        long from = before * WIDTH / total;
        long to = (before + tickets) * WIDTH / total;
        parts.add(new Part(state, tickets, from, Math.max(2, to - from)));
        before += tickets;
      }
    }
    return new StateBar(List.copyOf(parts));
  }

  /** The parts from left to right, the worst state first. */
  public List<Part> parts() {
    return parts;
  }
}
