package dev.odoodesk.helpdesk.internal;

import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.Record;
import dev.odoodesk.helpdesk.Closing;
import dev.odoodesk.helpdesk.HelpdeskSchema;
import dev.odoodesk.ticket.Stage;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** All stages of a database, archived ones too, read once: there are few. Thread-safe. */
public final class StageBook {
  private final Map<Long, Stage> byId;

  private StageBook(Map<Long, Stage> byId) {
    this.byId = Map.copyOf(byId);
  }

  public static StageBook read(OdooClient client, HelpdeskSchema schema) {
    boolean byStage = schema.closing() instanceof Closing.ByStage;
    String flag = schema.closing() instanceof Closing.ByStage stage ? stage.flag() : "id";
    Map<Long, Stage> found = new HashMap<>();
    for (Record record :
        client.model(schema.stageModel()).query().fields("name", flag).includeArchived().list()) {
      String name = Objects.requireNonNullElse(record.text("name"), "");
      found.put(record.id(), new Stage(record.id(), name, byStage && record.flag(flag)));
    }
    return new StageBook(found);
  }

  /** All of them as text, by ascending id. */
  public String text() {
    return new TreeMap<>(byId).toString();
  }

  /** The stage of that id; by its name at the time, and not closing, if it has been deleted. */
  public Stage stage(long id, String nameThen) {
    Stage known = byId.get(id);
    return known != null ? known : new Stage(0, nameThen, false);
  }
}
