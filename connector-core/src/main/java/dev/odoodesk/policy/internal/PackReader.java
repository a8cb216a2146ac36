package dev.odoodesk.policy.internal;

import dev.odoodesk.hours.ChargeTerms;
import dev.odoodesk.hours.HourPack;
import dev.odoodesk.hours.Hours;
import dev.odoodesk.hours.WorkUnit;
import dev.odoodesk.policy.PackAgreement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the packs of customers. */
final class PackReader {
  private final Scope scope;
  private final Set<String> kinds;

  /**
   * @param kinds names of the kinds of work that there are
   */
  PackReader(Scope scope, Set<String> kinds) {
    this.scope = scope;
    this.kinds = kinds;
  }

  PackAgreement read(YamlNode.Fields fields) {
    String customer = Shape.text(fields.require("customer"));
    scope.sample(fields, "packs of " + customer);
    Map<String, BigDecimal> rates = new TreeMap<>();
    YamlNode factors = fields.get("rates");
    if (factors != null) {
      for (YamlNode.Field field : Shape.fields(factors).fields().values()) {
        rates.put(kind(field.key()), Shape.number(field.value()));
      }
    }
    ChargeTerms terms =
        new ChargeTerms(
            WorkTimes.orNothing(fields.get("step")),
            WorkTimes.orNothing(fields.get("minimum")),
            rates);
    Set<String> names = new HashSet<>();
    List<HourPack> packs = new ArrayList<>();
    for (YamlNode item : Shape.items(fields.require("packs"))) {
      YamlNode.Fields pack = Shape.fields(item);
      if (!names.add(Shape.text(pack.require("pack")))) {
        throw new Mistake(item.place(), "there are two packs of this name for " + customer);
      }
      packs.add(pack(customer, pack));
    }
    return new PackAgreement(customer, terms, packs);
  }

  private HourPack pack(String customer, YamlNode.Fields fields) {
    String name = Shape.text(fields.require("pack"));
    scope.sample(fields, "pack " + name);
    LocalDate from = date(fields.get("from"));
    LocalDate until = date(fields.get("until"));
    if (from != null && until != null && !from.isBefore(until)) {
      throw new Mistake(fields.place(), "`from` must be before `until`");
    }
    Set<String> only = new TreeSet<>();
    YamlNode named = fields.get("kinds");
    if (named != null) {
      Shape.oneOrMore(named).forEach(item -> only.add(kind(item)));
    }
    return new HourPack(
        customer + "/" + name,
        name,
        allotted(fields),
        from,
        until,
        only,
        limit(fields.get("carry-over"), "all"),
        limit(fields.get("overdraft"), "any"));
  }

  private static Hours allotted(YamlNode.Fields fields) {
    YamlNode days = fields.get("days");
    if (fields.has("hours") == (days != null)) {
      throw new Mistake(fields.place(), "a pack has either `hours` or `days`");
    }
    if (days == null) {
      if (fields.has("hours-a-day")) {
        throw new Mistake(fields.place(), "`hours-a-day` stands beside `days` only");
      }
      return WorkTimes.read(fields.require("hours"));
    }
    YamlNode day = fields.get("hours-a-day");
    return new WorkUnit("day", day == null ? Hours.of(8) : WorkTimes.read(day))
        .of(Shape.number(days));
  }

  private String kind(YamlNode node) {
    return Scope.known("kind of work", kinds, node);
  }

  /** A limit; null for none at all, nothing where it is left out. */
  private static @Nullable Hours limit(@Nullable YamlNode node, String unlimited) {
    if (node == null || Shape.text(node).equals("none")) {
      return Hours.ZERO;
    }
    return Shape.text(node).equals(unlimited) ? null : WorkTimes.read(node);
  }

  private static @Nullable LocalDate date(@Nullable YamlNode node) {
    return node == null ? null : Shape.date(node);
  }
}
