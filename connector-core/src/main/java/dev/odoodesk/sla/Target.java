package dev.odoodesk.sla;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A promise about one clock. Of several targets of one name, the first whose condition holds and
 * that has a figure for the ticket's level applies.
 *
 * @param name names it; by default the metric's key
 * @param metric what its clock measures
 * @param when which tickets it is for
 * @param figures what is promised, by name of the level
 * @param start the clock starts at the first moment at which this holds; {@link Condition.Always}
 *     for the metric's own start
 * @param runs the clock exists only while this holds; {@link Condition.Always} for the metric's own
 *     rule
 * @param stop the clock stops while this holds; for {@link Metric#RESOLUTION} usually closed
 * @param pauses when the clock does not count, first match gives the reason
 * @param atRisk from when the target counts as at risk
 * @param escalations what to do on the way
 * @param measuredFrom what a change of level does to the clock
 */
public record Target(
    String name,
    Metric metric,
    Condition when,
    Map<String, Figure> figures,
    Condition start,
    Condition runs,
    Condition stop,
    List<Pause> pauses,
    Threshold atRisk,
    List<EscalationStep> escalations,
    MeasuredFrom measuredFrom) {

  /** What happens to a clock when the ticket's level changes. */
  public enum MeasuredFrom {
    /** The new target is measured from creation, with the pauses so far. */
    CREATION,
    /** The new target is measured from the change. */
    CHANGE
  }

  public Target {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(runs, "runs");
    Objects.requireNonNull(stop, "stop");
    Objects.requireNonNull(atRisk, "atRisk");
    Objects.requireNonNull(measuredFrom, "measuredFrom");
    figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    pauses = List.copyOf(pauses);
    escalations = List.copyOf(escalations);
  }

  /** Starts a target with its metric's own rules, at risk from 80 % on. */
  public static Builder builder(Metric metric) {
    return new Builder(metric);
  }

  /** Collects a target's parts; not thread-safe. */
  public static final class Builder {
    private final Metric metric;
    private final Map<String, Figure> figures = new TreeMap<>();
    private String name;
    private Condition when = Condition.ALWAYS;
    private Condition start = Condition.ALWAYS;
    private Condition runs = Condition.ALWAYS;
    private Condition stop = new Condition.Closed(true);
    private List<Pause> pauses = List.of();
    private Threshold atRisk = new Threshold.Share(80);
    private List<EscalationStep> escalations = List.of();
    private MeasuredFrom measuredFrom = MeasuredFrom.CREATION;

    private Builder(Metric metric) {
      this.metric = metric;
      this.name = metric.key();
    }

    public Builder name(String value) {
      name = value;
      return this;
    }

    public Builder when(Condition value) {
      when = value;
      return this;
    }

    /** Adds what is promised to one level. */
    public Builder figure(String level, Duration within, String calendar) {
      figures.put(level, new Figure(within, calendar));
      return this;
    }

    public Builder start(Condition value) {
      start = value;
      return this;
    }

    public Builder runs(Condition value) {
      runs = value;
      return this;
    }

    public Builder stop(Condition value) {
      stop = value;
      return this;
    }

    public Builder pauses(List<Pause> value) {
      pauses = value;
      return this;
    }

    public Builder atRisk(Threshold value) {
      atRisk = value;
      return this;
    }

    public Builder escalations(List<EscalationStep> value) {
      escalations = value;
      return this;
    }

    public Builder measuredFrom(MeasuredFrom value) {
      measuredFrom = value;
      return this;
    }

    public Target build() {
      return new Target(
          name,
          metric,
          when,
          figures,
          start,
          runs,
          stop,
          pauses,
          atRisk,
          escalations,
          measuredFrom);
    }
  }
}
