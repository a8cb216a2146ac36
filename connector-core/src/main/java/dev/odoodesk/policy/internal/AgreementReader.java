package dev.odoodesk.policy.internal;

import dev.odoodesk.sla.Agreement;
import dev.odoodesk.sla.Names;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code customers}. */
final class AgreementReader {
  /** Stands for all customers that are not named. */
  static final String OTHERS = "*";

  private final Scope scope;
  private final PhaseReader phases;
  private final Set<String> seen = new HashSet<>();

  AgreementReader(Scope scope, PhaseReader phases) {
    this.scope = scope;
    this.phases = phases;
  }

  Agreement read(YamlNode node) {
    YamlNode.Fields fields = Shape.fields(node);
    YamlNode nameNode = fields.require("customer");
    String name = Shape.text(nameNode);
    if (!seen.add(Names.fold(name))) {
      throw new Mistake(
          nameNode.place(), "customer `" + YamlReader.excerpt(name) + "` stands here twice");
    }
    scope.sample(fields, "customer " + name);
    Map<String, PhaseBounds> own = new LinkedHashMap<>();
    for (YamlNode.Field field : mapping(fields.get("phases"))) {
      own.put(
          Scope.known("phase", scope.phases, field.key()),
          PhaseBounds.read(Shape.fields(field.value())));
    }
    Set<String> names = new LinkedHashSet<>(phases.dateNames());
    own.values().forEach(bounds -> bounds.named().forEach(bound -> names.add(bound.name())));
    Map<String, LocalDate> dates = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (YamlNode.Field field : mapping(fields.get("dates"))) {
      dates.put(Scope.known("date in `phases`", names, field.key()), Shape.date(field.value()));
    }
    Map<String, String> calendars = new LinkedHashMap<>();
    for (YamlNode.Field field : mapping(fields.get("calendars"))) {
      calendars.put(
          Scope.known("calendar", scope.calendars, field.key()),
          Scope.known("calendar", scope.calendars, field.value()));
    }
    YamlNode requesters = fields.get("requesters");
    return new Agreement(
        name.equals(OTHERS) ? null : name,
        declared("tier", scope.tiers, fields.get("tier")),
        declared("contract", scope.contracts, fields.get("contract")),
        requesters == null ? Set.of() : Set.copyOf(Shape.texts(requesters)),
        calendars,
        phases.periods(dates, own));
  }

  private static @Nullable String declared(
      String what, Set<String> declared, @Nullable YamlNode node) {
    if (node == null) {
      return null;
    }
    return Scope.known(what, declared, node);
  }

  private static List<YamlNode.Field> mapping(@Nullable YamlNode node) {
    return node == null ? List.of() : new ArrayList<>(Shape.fields(node).fields().values());
  }
}
