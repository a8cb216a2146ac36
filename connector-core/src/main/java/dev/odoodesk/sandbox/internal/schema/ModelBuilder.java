package dev.odoodesk.sandbox.internal.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes one model in a few lines; not thread-safe. */
final class ModelBuilder {
  private final String name;
  private final String label;
  private final List<Field.Builder> builders = new ArrayList<>();
  private String recordName = "name";
  private String order = "id";
  private boolean chatter;
  private boolean logsAccess = true;

  ModelBuilder(String name, String label) {
    this.name = name;
    this.label = label;
  }

  ModelBuilder namedBy(String field) {
    recordName = field;
    return this;
  }

  ModelBuilder orderedBy(String terms) {
    order = terms;
    return this;
  }

  /** Nobody notes who changed a record and when. */
  ModelBuilder withoutAccessLog() {
    logsAccess = false;
    return this;
  }

  /** Records have messages, and changes of tracked fields appear in them. */
  ModelBuilder withChatter() {
    chatter = true;
    toMany(FieldType.ONE2MANY, "message_ids", "Messages", "mail.message")
        .inverse("res_id")
        .computed(Compute.messages(name))
        .seemsStored();
    return this;
  }

  Field.Builder field(FieldType type, String field, String fieldLabel) {
    Field.Builder builder = Field.of(field, type, fieldLabel);
    builders.add(builder);
    return builder;
  }

  Field.Builder chars(String field, String fieldLabel) {
    return field(FieldType.CHAR, field, fieldLabel);
  }

  Field.Builder integer(String field, String fieldLabel) {
    return field(FieldType.INTEGER, field, fieldLabel);
  }

  Field.Builder decimal(String field, String fieldLabel) {
    return field(FieldType.FLOAT, field, fieldLabel);
  }

  Field.Builder flag(String field, String fieldLabel) {
    return field(FieldType.BOOLEAN, field, fieldLabel);
  }

  Field.Builder date(String field, String fieldLabel) {
    return field(FieldType.DATE, field, fieldLabel);
  }

  Field.Builder datetime(String field, String fieldLabel) {
    return field(FieldType.DATETIME, field, fieldLabel);
  }

  /** {@code options}: key, label, key, label … */
  Field.Builder selection(String field, String fieldLabel, String... options) {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < options.length; i += 2) {
      choices.add(new Choice(options[i], options[i + 1]));
    }
    return field(FieldType.SELECTION, field, fieldLabel).selection(choices);
  }

  Field.Builder toOne(String field, String fieldLabel, String comodel) {
    return field(FieldType.MANY2ONE, field, fieldLabel).relation(comodel);
  }

  Field.Builder toMany(FieldType type, String field, String fieldLabel, String comodel) {
    return field(type, field, fieldLabel).relation(comodel);
  }

  Field.Builder many2many(String field, String fieldLabel, String comodel) {
    return toMany(FieldType.MANY2MANY, field, fieldLabel, comodel);
  }

  Field.Builder one2many(String field, String fieldLabel, String comodel, String inverse) {
    return toMany(FieldType.ONE2MANY, field, fieldLabel, comodel)
        .inverse(inverse)
        .computed(Compute.inverse(comodel, inverse))
        .seemsStored();
  }

  private Compute naming() {
    return switch (name) {
      case "res.partner" -> Naming::partner;
      case "helpdesk.ticket" -> Naming::ticket;
      case "ir.model.fields" -> Naming::field;
      default -> namingByField();
    };
  }

  private Compute namingByField() {
    String comodel =
        builders.stream()
            .map(Field.Builder::build)
            .filter(field -> field.name().equals(recordName))
            .map(field -> field.type() == FieldType.MANY2ONE ? field.comodel() : "")
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(name + " has no field " + recordName));
    return Naming.by(name, recordName, comodel.isEmpty() ? null : comodel);
  }

  Model build(int version) {
    integer("id", "ID").readonly();
    chars("display_name", "Display Name").computed(naming());
    datetime("create_date", "Created on").readonly();
    if (logsAccess) {
      toOne("create_uid", "Created by", "res.users").readonly();
      toOne("write_uid", "Last Updated by", "res.users").readonly();
      datetime("write_date", "Last Updated on").readonly();
    }
    if (version < 16) {
      datetime("__last_update", "Last Modified on")
          .computed((records, row) -> row.get("write_date"));
    }
    Map<String, Field> fields = new LinkedHashMap<>();
    builders.forEach(
        builder -> {
          Field field = builder.build();
          fields.put(field.name(), field);
        });
    return new Model(name, label, recordName, order, chatter, fields);
  }
}
