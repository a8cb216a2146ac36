package dev.odoodesk.helpdesk;

import dev.odoodesk.client.Domain;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Digests what deadlines rest on beside the tickets themselves: teams and their calendars, hours
 * and leaves of all calendars, stages, the priority selection. Where the digest is another than
 * last time, every ticket may stand differently.
 *
 * <p>Calendars are digested by ids and write dates: an edit moves the date, and what was added or
 * deleted adds or takes away an id. So a call to each of three models is enough, whatever fields a
 * version has.
 */
public final class DeskDigest {
  /** An edit in the same second as the last one would leave the write date as it was. */
  private static final Duration QUIET = Duration.ofSeconds(2);

  private static final List<String> CALENDAR_MODELS =
      List.of("resource.calendar", "resource.calendar.attendance", "resource.calendar.leaves");

  /** The form in which Odoo writes times: their order is that of their text. */
  private static final DateTimeFormatter ODOO_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private final Desk desk;
  private final OdooClient client;

  public DeskDigest(Desk desk) {
    this.desk = desk;
    this.client = desk.client();
  }

  /**
   * The digest as of now, a SHA-256 in hexadecimal.
   *
   * @param calendars whether Odoo's calendars matter
   * @throws dev.odoodesk.client.OdooException if the server cannot be asked
   */
  public String digest(boolean calendars) {
    List<String> parts = new ArrayList<>();
    parts.add(desk.schema().model());
    parts.add(String.valueOf(desk.schema().priorities()));
    parts.add(desk.stages().text());
    if (calendars) {
      parts.add(desk.teams().text());
      Instant quietSince = client.serverTime().minus(QUIET);
      CALENDAR_MODELS.forEach(model -> parts.add(writeDates(model, quietSince)));
    }
    return sha256(parts);
  }

  private String writeDates(String name, Instant quietSince) {
    Domain domain = name.endsWith("leaves") ? Domain.where("resource_id", "=", null) : Domain.all();
    List<Map<?, ?>> rows = rows(client.model(name), domain, FieldNames.WRITTEN);
    String quiet = ODOO_TIME.format(quietSince);
    boolean settled =
        rows.stream()
            .noneMatch(row -> quiet.compareTo(String.valueOf(row.get(FieldNames.WRITTEN))) <= 0);
    return settled ? text(rows) : text(rows) + " as of " + quiet;
  }

  /** The records by ascending id; without asking first what fields there are. */
  private static List<Map<?, ?>> rows(OdooModel model, Domain domain, String... fields) {
    Object found =
        model
            .withContext("active_test", false)
            .call(
                "search_read",
                Map.of("domain", domain.toList(), "fields", List.of(fields), "order", "id"))
            .value();
    List<Map<?, ?>> rows = new ArrayList<>();
    if (found instanceof List<?> list) {
      for (Object row : list) {
        if (row instanceof Map<?, ?> map) {
          rows.add(map);
        }
      }
    }
    return rows;
  }

  private static String text(List<Map<?, ?>> rows) {
    return rows.stream()
        .map(row -> new TreeMap<>(row).toString())
        .collect(Collectors.joining(", "));
  }

  private static String sha256(List<String> parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        sha.update(bytes);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
