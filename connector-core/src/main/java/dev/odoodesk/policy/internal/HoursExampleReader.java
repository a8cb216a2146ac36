package dev.odoodesk.policy.internal;

import dev.odoodesk.hours.Approver;
import dev.odoodesk.hours.TimesheetLine;
import dev.odoodesk.policy.HoursPolicy;
import dev.odoodesk.ticket.Person;
import dev.odoodesk.ticket.TicketKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the timesheet lines of an example. */
final class HoursExampleReader {
  private static final String SOMEBODY = "somebody";
  private static final TicketKey TICKET = new TicketKey("helpdesk.ticket", 1);

  private final HoursPolicy hours;
  private final Map<String, Long> people = new HashMap<>();

  HoursExampleReader(HoursPolicy hours) {
    this.hours = hours;
  }

  HoursExample read(YamlNode.Fields example) {
    List<TimesheetLine> lines = new ArrayList<>();
    Set<Long> numbers = new HashSet<>();
    YamlNode listed = example.get("lines");
    if (listed != null) {
      for (YamlNode item : Shape.items(listed)) {
        TimesheetLine line = line(Shape.fields(item));
        if (!numbers.add(line.id())) {
          throw new Mistake(item.place(), "there are two lines " + line.id());
        }
        lines.add(line);
      }
    }
    YamlNode named = example.get("approver");
    long approver = person(named == null ? "approver" : Shape.text(named));
    YamlNode attachment = example.get("attachment");
    return new HoursExample(
        hours,
        lines,
        new Approver(approver, Set.of(approver)),
        attachment != null && Shape.flag(attachment));
  }

  private TimesheetLine line(YamlNode.Fields line) {
    String person = text(line.get("person"), SOMEBODY);
    YamlNode invoiced = line.get("invoiced");
    YamlNode first = line.get("first-approved-by");
    return new TimesheetLine(
        Shape.integer(line.require("line"), 1, 1_000_000),
        Shape.date(line.require("date")),
        WorkTimes.read(line.require("spent")),
        text(line.get("text"), ""),
        new Person(person(person), person),
        TICKET,
        "",
        null,
        null,
        invoiced != null && Shape.flag(invoiced),
        TimesheetLine.State.OPEN,
        null,
        first == null ? null : person(Shape.text(first)),
        Instant.EPOCH);
  }

  private long person(String name) {
    return people.computeIfAbsent(name, unknown -> people.size() + 1L);
  }

  private static String text(@Nullable YamlNode node, String otherwise) {
    return node == null ? otherwise : Shape.text(node);
  }
}
