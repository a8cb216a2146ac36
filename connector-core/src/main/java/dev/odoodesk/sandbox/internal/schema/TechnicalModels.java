package dev.odoodesk.sandbox.internal.schema;

import java.util.List;

/** Odoo's description of itself. */
final class TechnicalModels {
  private TechnicalModels() {}

  static List<ModelBuilder> all() {
    return List.of(model(), fields(), selection(), data(), module(), parameter(), access());
  }

  private static ModelBuilder model() {
    ModelBuilder m = new ModelBuilder("ir.model", "Models").orderedBy("model");
    m.chars("name", "Model Description").required();
    m.chars("model", "Model").required();
    m.selection("state", "Type", "manual", "Custom Object", "base", "Base Object").readonly();
    m.flag("transient", "Transient Model").fallback(false);
    m.one2many("field_id", "Fields", "ir.model.fields", "model_id");
    return m;
  }

  private static ModelBuilder fields() {
    ModelBuilder m =
        new ModelBuilder("ir.model.fields", "Fields")
            .namedBy("field_description")
            .orderedBy("name");
    m.chars("name", "Field Name").required().fallback("x_");
    m.chars("model", "Model Name").required();
    m.toOne("model_id", "Model", "ir.model").required();
    m.chars("field_description", "Field Label").required().fallback("");
    m.chars("help", "Field Help");
    m.field(FieldType.SELECTION, "ttype", "Field Type")
        .selection(
            java.util.Arrays.stream(FieldType.values())
                .map(type -> new Choice(type.odooName(), type.odooName()))
                .toList())
        .required();
    m.chars("relation", "Related Model");
    m.chars("relation_field", "Relation Field");
    m.one2many("selection_ids", "Selection Options", "ir.model.fields.selection", "field_id");
    m.flag("required", "Required").fallback(false);
    m.flag("readonly", "Readonly").fallback(false);
    m.flag("index", "Indexed").fallback(false);
    m.flag("store", "Stored").fallback(true);
    m.flag("copied", "Copied").fallback(true);
    m.selection("state", "Type", "manual", "Custom Field", "base", "Base Field")
        .required()
        .readonly()
        .fallback("manual");
    m.integer("tracking", "Enable Ordered Tracking");
    m.chars("selection", "Selection Options (Deprecated)");
    m.many2many("groups", "Groups", "res.groups");
    m.chars("modules", "In Apps");
    return m;
  }

  private static ModelBuilder selection() {
    ModelBuilder m =
        new ModelBuilder("ir.model.fields.selection", "Fields Selection").orderedBy("sequence, id");
    m.toOne("field_id", "Field", "ir.model.fields").required();
    m.chars("value", "Value").required();
    m.chars("name", "Name").required();
    m.integer("sequence", "Sequence").fallback(1000L);
    return m;
  }

  private static ModelBuilder data() {
    ModelBuilder m =
        new ModelBuilder("ir.model.data", "Model Data").orderedBy("module, model, name");
    m.chars("name", "External Identifier").required();
    m.chars("module", "Module").required().fallback("");
    m.chars("model", "Model Name").required();
    m.field(FieldType.MANY2ONE_REFERENCE, "res_id", "Record ID");
    m.flag("noupdate", "Non Updatable").fallback(false);
    m.chars("complete_name", "Complete ID")
        .computed((records, row) -> row.get("module") + "." + row.get("name"));
    return m;
  }

  private static ModelBuilder module() {
    ModelBuilder m = new ModelBuilder("ir.module.module", "Module").orderedBy("name");
    m.chars("name", "Technical Name").required().readonly();
    m.chars("shortdesc", "Module Name").readonly();
    m.selection(
            "state",
            "Status",
            "uninstalled",
            "Not Installed",
            "installed",
            "Installed",
            "to upgrade",
            "To be upgraded",
            "to install",
            "To be installed")
        .readonly();
    m.chars("latest_version", "Installed Version").readonly();
    m.chars("installed_version", "Latest Version").readonly();
    return m;
  }

  private static ModelBuilder parameter() {
    ModelBuilder m =
        new ModelBuilder("ir.config_parameter", "System Parameter").namedBy("key").orderedBy("key");
    m.chars("key", "Key").required();
    m.field(FieldType.TEXT, "value", "Value").required();
    return m;
  }

  private static ModelBuilder access() {
    ModelBuilder m =
        new ModelBuilder("ir.model.access", "Model Access").orderedBy("model_id, name");
    m.chars("name", "Name").required();
    m.toOne("model_id", "Model", "ir.model").required();
    return m;
  }
}
