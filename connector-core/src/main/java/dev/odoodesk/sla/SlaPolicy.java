package dev.odoodesk.sla;

import dev.odoodesk.calendar.WorkingCalendar;
import dev.odoodesk.sla.internal.FieldsAsked;
import dev.odoodesk.sla.internal.PolicyDigest;
import dev.odoodesk.ticket.Customer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A compiled SLA policy: what a contract promises, ready to be evaluated. Immutable and
 * thread-safe; made by {@link Builder} or from a file by {@code dev.odoodesk.policy}.
 */
public final class SlaPolicy {
  /** Name of the calendar that never closes. */
  public static final String ALWAYS = "24x7";

  private final String name;
  private final boolean enabled;
  private final ZoneId zone;
  private final Condition appliesTo;
  private final @Nullable Instant from;
  private final @Nullable Instant until;
  private final List<Level> levels;
  private final PriorityMapping priorities;
  private final List<SeverityRule> severityRules;
  private final Map<String, List<Target>> targets;
  private final List<Exclusion> exclusions;
  private final List<Flag> flags;
  private final Map<String, CalendarChoice> calendars;
  private final Map<String, Agreement> agreements;
  private final Agreement common;
  private final @Nullable AvailabilityTerms availability;
  private final Set<Writing> writes;
  private final Set<String> fields;
  private final String digest;

  private SlaPolicy(Builder from) {
    name = Objects.requireNonNull(from.name, "name");
    enabled = from.enabled;
    zone = from.zone;
    appliesTo = from.appliesTo;
    this.from = from.from;
    until = from.until;
    levels = List.copyOf(from.levels);
    priorities = new PriorityMapping(levels.size(), from.fixedPriorities);
    severityRules = List.copyOf(from.severityRules);
    Map<String, List<Target>> byName = new LinkedHashMap<>();
    from.targets.forEach(t -> byName.computeIfAbsent(t.name(), n -> new ArrayList<>()).add(t));
    byName.replaceAll((n, list) -> List.copyOf(list));
    targets = Collections.unmodifiableMap(byName);
    exclusions = List.copyOf(from.exclusions);
    flags = List.copyOf(from.flags);
    calendars = Collections.unmodifiableMap(new TreeMap<>(from.calendars));
    Map<String, Agreement> byCustomer = new HashMap<>();
    for (Agreement agreement : from.agreements) {
      String customer = Objects.requireNonNull(agreement.customer(), "an agreement's customer");
      if (byCustomer.put(Names.fold(customer), agreement) != null) {
        throw new IllegalArgumentException("two agreements with " + customer);
      }
    }
    agreements = Map.copyOf(byCustomer);
    common = from.common;
    availability = from.availability;
    writes = Collections.unmodifiableSet(new TreeSet<>(from.writes));
    requireKnownNames();
    fields = FieldsAsked.by(this);
    digest = PolicyDigest.of(this);
  }

  private void requireKnownNames() {
    Set<String> known = new TreeSet<>();
    for (Level level : levels) {
      if (!known.add(level.name())) {
        throw new IllegalArgumentException("two levels are called " + level);
      }
    }
    for (SeverityRule rule : severityRules) {
      if (!known.contains(rule.level())) {
        throw new IllegalArgumentException("rule " + rule.name() + ": no level " + rule.level());
      }
    }
    for (List<Target> list : targets.values()) {
      for (Target target : list) {
        target.figures().forEach((level, figure) -> requireKnown(known, target, level, figure));
      }
    }
  }

  private void requireKnown(Set<String> known, Target target, String level, Figure figure) {
    if (!known.contains(level)) {
      throw new IllegalArgumentException("target " + target.name() + ": no level " + level);
    }
    if (!figure.calendar().equals(ALWAYS) && !calendars.containsKey(figure.calendar())) {
      throw new IllegalArgumentException(
          "target " + target.name() + ": no calendar " + figure.calendar());
    }
  }

  /** Starts a policy with its levels, worst first. */
  public static Builder builder(String name, List<Level> levels) {
    return new Builder(name, levels);
  }

  /** The policy's name, as it is written to tickets. */
  public String name() {
    return name;
  }

  /** False for a policy that is switched off: it applies to no ticket. */
  public boolean enabled() {
    return enabled;
  }

  /** The zone of the policy's dates. */
  public ZoneId zone() {
    return zone;
  }

  /** Which tickets it is for. */
  public Condition appliesTo() {
    return appliesTo;
  }

  /** Tickets created before this are not under the policy; null for no bound. */
  public @Nullable Instant from() {
    return from;
  }

  /** Tickets created at or after this are not under the policy; null for no bound. */
  public @Nullable Instant until() {
    return until;
  }

  /** The levels, worst first. */
  public List<Level> levels() {
    return levels;
  }

  /** The level of a name, compared without regard to case; null if there is none. */
  public @Nullable Level level(@Nullable String levelName) {
    if (levelName != null) {
      String folded = Names.fold(levelName);
      for (Level level : levels) {
        if (Names.fold(level.name()).equals(folded)) {
          return level;
        }
      }
    }
    return null;
  }

  /** How levels and priorities stand for each other. */
  public PriorityMapping priorities() {
    return priorities;
  }

  /** The rules that give tickets a level, in order. */
  public List<SeverityRule> severityRules() {
    return severityRules;
  }

  /** The targets by name, in order; of those of one name, the first that applies counts. */
  public Map<String, List<Target>> targets() {
    return targets;
  }

  /** Tickets without clocks, in order. */
  public List<Exclusion> exclusions() {
    return exclusions;
  }

  /** What people should see, in order. */
  public List<Flag> flags() {
    return flags;
  }

  /** The calendars by name, without {@link #ALWAYS}. */
  public Map<String, CalendarChoice> calendars() {
    return calendars;
  }

  /** The agreements with customers, by {@linkplain Names#fold folded} name. */
  public Map<String, Agreement> agreements() {
    return agreements;
  }

  /** What holds for customers without an agreement of their own. */
  public Agreement commonAgreement() {
    return common;
  }

  /** The agreement with a customer: by the company's name, else by the contact's name. */
  public Agreement agreementWith(@Nullable Customer customer) {
    if (customer == null || agreements.isEmpty()) {
      return common;
    }
    Agreement found = agreements.get(Names.fold(customer.companyName()));
    return found != null ? found : agreements.getOrDefault(Names.fold(customer.name()), common);
  }

  /** The promised availability; null if none is promised. */
  public @Nullable AvailabilityTerms availability() {
    return availability;
  }

  /** What may be written to tickets. */
  public Set<Writing> writes() {
    return writes;
  }

  /**
   * Technical names of the ticket's fields that the conditions ask for: {@code Ticket.fields} must
   * hold their values as text.
   */
  public Set<String> fields() {
    return fields;
  }

  /** The actions of its exclusions, flags and escalation steps. */
  public List<Action> actions() {
    return Stream.of(
            exclusions.stream().map(Exclusion::actions),
            flags.stream().map(Flag::actions),
            targets.values().stream()
                .flatMap(List::stream)
                .flatMap(target -> target.escalations().stream())
                .map(EscalationStep::actions))
        .flatMap(lists -> lists)
        .flatMap(List::stream)
        .toList();
  }

  /**
   * A SHA-256 over what the policy says, in hexadecimal: equal for two policies that say the same,
   * however their files are spelled.
   */
  public String digest() {
    return digest;
  }

  @Override
  public String toString() {
    return name + " " + digest.substring(0, 12);
  }

  /** Collects a policy's parts; not thread-safe. */
  public static final class Builder {
    private final String name;
    private final List<Level> levels;
    private final Map<Integer, Integer> fixedPriorities = new TreeMap<>();
    private final List<SeverityRule> severityRules = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();
    private final Map<String, CalendarChoice> calendars = new TreeMap<>();
    private final List<Agreement> agreements = new ArrayList<>();
    private Agreement common = Agreement.NONE;
    private boolean enabled = true;
    private ZoneId zone = ZoneId.of("UTC");
    private Condition appliesTo = Condition.ALWAYS;
    private @Nullable Instant from;
    private @Nullable Instant until;
    private @Nullable AvailabilityTerms availability;
    private Set<Writing> writes = Set.of(Writing.values());

    private Builder(String name, List<Level> levels) {
      this.name = name;
      this.levels = levels;
    }

    public Builder enabled(boolean value) {
      enabled = value;
      return this;
    }

    public Builder zone(ZoneId value) {
      zone = value;
      return this;
    }

    public Builder appliesTo(Condition value) {
      appliesTo = value;
      return this;
    }

    /** Limits the policy to tickets created between two instants, the second not included. */
    public Builder created(@Nullable Instant notBefore, @Nullable Instant before) {
      from = notBefore;
      until = before;
      return this;
    }

    /** Fixes the priority's index for a level given by its rank, 0 being the worst. */
    public Builder priority(int rank, int index) {
      fixedPriorities.put(rank, index);
      return this;
    }

    public Builder rule(SeverityRule value) {
      severityRules.add(value);
      return this;
    }

    public Builder target(Target value) {
      targets.add(value);
      return this;
    }

    public Builder exclusion(Exclusion value) {
      exclusions.add(value);
      return this;
    }

    public Builder flag(Flag value) {
      flags.add(value);
      return this;
    }

    /** Adds a calendar under a name. */
    public Builder calendar(String calendar, CalendarChoice choice) {
      calendars.put(calendar, choice);
      return this;
    }

    /** Adds a calendar that the policy gives itself. */
    public Builder calendar(String calendar, WorkingCalendar fixed) {
      return calendar(calendar, new CalendarChoice.Fixed(fixed));
    }

    public Builder agreement(Agreement value) {
      agreements.add(value);
      return this;
    }

    public Builder commonAgreement(Agreement value) {
      common = value;
      return this;
    }

    public Builder availability(@Nullable AvailabilityTerms value) {
      availability = value;
      return this;
    }

    public Builder writes(Set<Writing> value) {
      writes = value;
      return this;
    }

    /**
     * Compiles the policy.
     *
     * @throws IllegalArgumentException if it names a level or a calendar that it does not have, or
     *     has a level or a customer twice
     */
    public SlaPolicy build() {
      return new SlaPolicy(this);
    }
  }
}
