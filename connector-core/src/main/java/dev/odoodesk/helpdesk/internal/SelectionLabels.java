package dev.odoodesk.helpdesk.internal;

import dev.odoodesk.client.Domain;
import dev.odoodesk.client.FieldInfo;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.Record;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which value of a selection a label stands for. Odoo notes changes of selections by label, in the
 * language of whoever made the change, so the labels of all installed languages are known here;
 * they are asked for when a label is met that is not one of the connection's language. Thread-safe.
 */
public final class SelectionLabels {
  private static final Logger LOG = LoggerFactory.getLogger(SelectionLabels.class);

  private final OdooClient client;
  private final String model;
  private final String field;
  private final Map<String, String> keys = new HashMap<>();
  private boolean allLanguages;

  public SelectionLabels(
      OdooClient client, String model, String field, List<FieldInfo.Option> options) {
    this.client = client;
    this.model = model;
    this.field = field;
    for (FieldInfo.Option option : options) {
      keys.putIfAbsent(option.label(), option.key());
    }
    for (FieldInfo.Option option : options) {
      keys.putIfAbsent(option.key(), option.key());
    }
  }

  /** The value for a label in any installed language. */
  public synchronized Optional<String> key(String label) {
    if (!keys.containsKey(label) && !allLanguages) {
      allLanguages = true;
      readAllLanguages();
    }
    return Optional.ofNullable(keys.get(label));
  }

  private void readAllLanguages() {
    try {
      for (Record language : client.model("res.lang").query().fields("code").list()) {
        readLabels(language.text("code"));
      }
    } catch (OdooException e) {
      // Labels of other languages then stay unknown, and so do those changes' values.
      LOG.warn("labels of {}.{} in other languages: {}", model, field, e.getMessage());
    }
  }

  private void readLabels(@Nullable String language) {
    for (Record option :
        client
            .model("ir.model.fields.selection")
            .query()
            .where(Domain.where("field_id.model", "=", model).and("field_id.name", "=", field))
            .fields("value", "name")
            .context("lang", language)
            .list()) {
      String label = option.text("name");
      String key = option.text("value");
      if (label != null && key != null) {
        keys.putIfAbsent(label, key);
      }
    }
  }
}
