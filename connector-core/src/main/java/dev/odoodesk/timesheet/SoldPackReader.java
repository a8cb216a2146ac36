package dev.odoodesk.timesheet;

import dev.odoodesk.client.AccessDeniedException;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.FieldType;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Record;
import dev.odoodesk.client.Reference;
import dev.odoodesk.hours.HourPack;
import dev.odoodesk.hours.Hours;
import dev.odoodesk.hours.Payer;
import dev.odoodesk.hours.WorkUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the packs that were sold: lines of confirmed orders for a service that is paid when ordered
 * and delivered by timesheets, in a unit of time. Odoo 15 and newer call such a product "prepaid"
 * and keep {@code remaining_hours}; before, ordered less delivered says the same.
 */
final class SoldPackReader {
  private static final String ORDER_LINE = "sale.order.line";
  private static final String ORDERED = "product_uom_qty";
  private static final String DELIVERED = "qty_delivered";
  private static final String REMAINING = "remaining_hours";
  private static final String CUSTOMER = "order_partner_id";

  /** Odoo 19 renamed it. */
  private static final List<String> UNITS = List.of("product_uom_id", "product_uom");

  private static final Domain PREPAID =
      Domain.where("state", "in", List.of("sale", "done"))
          .and("product_id.type", "=", "service")
          .and("product_id.service_type", "=", "timesheet")
          .and("product_id.invoice_policy", "=", "order");

  private final OdooClient client;
  private final Partners partners;

  SoldPackReader(OdooClient client, Partners partners) {
    this.client = client;
    this.partners = partners;
  }

  /**
   * The packs; empty where nothing is sold by timesheets.
   *
   * @throws TimesheetException if the user may not read sale orders
   */
  List<SoldPack> read() {
    OdooModel lines = client.model(ORDER_LINE);
    try {
      if (lines.exists()) {
        return lines.fields().has(DELIVERED) ? packs(lines) : List.of();
      }
    } catch (AccessDeniedException e) {
      throw new TimesheetException(hidden(), e);
    }
    throw new TimesheetException(hidden());
  }

  private String hidden() {
    return "User \"%s\" may not read sale orders (%s): packs that were sold in Odoo are unknown."
        .formatted(client.connection().user(), ORDER_LINE);
  }

  private List<SoldPack> packs(OdooModel lines) {
    String unit = UNITS.stream().filter(lines.fields()::has).findFirst().orElseThrow();
    boolean knowsRemaining = lines.fields().has(REMAINING, FieldType.FLOAT);
    List<String> columns =
        new ArrayList<>(List.of("name", "order_id", CUSTOMER, ORDERED, DELIVERED, unit));
    if (knowsRemaining) {
      columns.add(REMAINING);
    }
    List<Record> records = lines.query().where(PREPAID).fields(columns).list();
    if (records.isEmpty()) {
      return List.of();
    }
    Map<Long, WorkUnit> units = new WorkUnits(client).all();
    partners.learn(Partners.ids(records, CUSTOMER));
    List<SoldPack> packs = new ArrayList<>();
    for (Record record : records) {
      Reference soldIn = record.reference(unit);
      Reference customer = record.reference(CUSTOMER);
      WorkUnit size = soldIn == null ? null : units.get(soldIn.id());
      Optional<Payer> owner = Optional.ofNullable(customer).map(c -> partners.payerOf(c.id()));
      if (size != null && owner.isPresent()) {
        packs.add(pack(record, size, owner.get(), knowsRemaining));
      }
    }
    return packs;
  }

  private static SoldPack pack(Record record, WorkUnit unit, Payer owner, boolean knowsRemaining) {
    BigDecimal ordered = number(record, ORDERED);
    Hours remaining =
        knowsRemaining
            ? Hours.of(number(record, REMAINING))
            : unit.of(ordered.subtract(number(record, DELIVERED)));
    Reference order = record.reference("order_id");
    String title =
        Objects.requireNonNullElse(record.text("name"), "").lines().findFirst().orElse("").strip();
    String name = order == null || order.name() == null ? title : order.name() + ": " + title;
    HourPack pack = HourPack.sold(record.id(), name, unit.of(ordered));
    return new SoldPack(pack, owner, unit, remaining);
  }

  private static BigDecimal number(Record record, String field) {
    return Objects.requireNonNullElse(record.decimal(field), BigDecimal.ZERO);
  }
}
