package dev.odoodesk.sandbox.internal.schema;

import java.util.List;

/** Messages and the tracked changes in them. */
final class MailModels {

  /** Administrators. */
  private static final String SYSTEM = "Role / Administrator";

  /** On 14 not even administrators belong to it by themselves. */
  private static final String TECHNICAL = "Extra Rights / Technical Features";

  private MailModels() {}

  static List<ModelBuilder> of(int version) {
    return List.of(message(version), subtype(), tracking(version), attachment());
  }

  private static ModelBuilder message(int version) {
    ModelBuilder m =
        new ModelBuilder("mail.message", "Message").namedBy("subject").orderedBy("id desc");
    m.chars("subject", "Subject");
    m.datetime("date", "Date");
    m.field(FieldType.HTML, "body", "Contents").fallback("");
    m.chars("model", "Related Document Model");
    m.field(FieldType.MANY2ONE_REFERENCE, "res_id", "Related Document ID").relation(null);
    m.chars("record_name", "Message Record Name");
    m.field(FieldType.SELECTION, "message_type", "Type")
        .selection(messageTypes(version))
        .required()
        .fallback("email");
    m.toOne("subtype_id", "Subtype", "mail.message.subtype");
    m.flag("is_internal", "Employee Only").fallback(false);
    m.toOne("author_id", "Author", "res.partner");
    m.chars("email_from", "From");
    m.chars("message_id", "Message-Id").readonly();
    m.toOne("parent_id", "Parent Message", "mail.message");
    m.many2many("attachment_ids", "Attachments", "ir.attachment");
    m.one2many("tracking_value_ids", "Tracking values", "mail.tracking.value", "mail_message_id")
        .groups(version < 17 ? TECHNICAL : SYSTEM);
    return m;
  }

  private static List<Choice> messageTypes(int version) {
    Choice email = new Choice("email", version >= 17 ? "Incoming Email" : "Email");
    Choice comment = new Choice("comment", "Comment");
    Choice notification = new Choice("notification", "System notification");
    Choice user = new Choice("user_notification", "User Specific Notification");
    return version < 17
        ? List.of(email, comment, notification, user)
        : List.of(
            email,
            comment,
            new Choice("email_outgoing", "Outgoing Email"),
            notification,
            new Choice("auto_comment", "Automated Targeted Notification"),
            user);
  }

  private static ModelBuilder subtype() {
    ModelBuilder m =
        new ModelBuilder("mail.message.subtype", "Message subtypes").orderedBy("sequence, id");
    m.chars("name", "Message Type").required();
    m.field(FieldType.TEXT, "description", "Description");
    m.flag("internal", "Internal Only").fallback(false);
    m.flag("default", "Default").fallback(true);
    m.flag("hidden", "Hidden").fallback(false);
    m.chars("res_model", "Model");
    m.integer("sequence", "Sequence").fallback(1L);
    return m;
  }

  private static ModelBuilder tracking(int version) {
    ModelBuilder m =
        new ModelBuilder("mail.tracking.value", "Mail Tracking Value")
            .namedBy(version < 17 ? "field" : "field_id")
            .orderedBy(version < 17 ? "tracking_sequence asc" : "id desc");
    m.toOne(version < 17 ? "field" : "field_id", "Field", "ir.model.fields").readonly();
    if (version < 17) {
      m.chars("field_desc", "Field Description").readonly();
      m.chars("field_type", "Field Type").readonly();
      m.integer("tracking_sequence", "Tracking field sequence").readonly().fallback(100L);
    } else {
      m.field(FieldType.JSON, "field_info", "Removed field information").readonly();
    }
    for (String side : List.of("old", "new")) {
      String label = "old".equals(side) ? "Old Value " : "New Value ";
      m.integer(side + "_value_integer", label + "Integer").readonly();
      m.decimal(side + "_value_float", label + "Float").readonly();
      m.chars(side + "_value_char", label + "Char").readonly();
      m.field(FieldType.TEXT, side + "_value_text", label + "Text").readonly();
      m.datetime(side + "_value_datetime", label + "DateTime").readonly();
    }
    m.toOne("mail_message_id", "Message ID", "mail.message").required();
    return m;
  }

  private static ModelBuilder attachment() {
    ModelBuilder m = new ModelBuilder("ir.attachment", "Attachment").orderedBy("id desc");
    m.chars("name", "Name").required();
    m.chars("res_model", "Resource Model");
    m.field(FieldType.MANY2ONE_REFERENCE, "res_id", "Resource ID");
    m.chars("mimetype", "Mime Type").fallback("application/octet-stream");
    m.field(FieldType.BINARY, "datas", "File Content (base64)");
    return m;
  }
}
