package dev.odoodesk.helpdesk;

import dev.odoodesk.client.FieldInfo;
import dev.odoodesk.client.FieldType;
import dev.odoodesk.client.ModelFields;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.helpdesk.HelpdeskException.Kind;
import dev.odoodesk.ticket.Priority;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How one database keeps its tickets: the flavour, told by the shape of the fields, and what the
 * fields are called there. Immutable and thread-safe.
 */
public final class HelpdeskSchema {
  /** Many2many to the tags, of every flavour. */
  public static final String TAGS = FieldNames.TAGS;

  /** Many2one to the stage, of every flavour. */
  public static final String STAGE = FieldNames.STAGE;

  /** Selection that says by itself whether a task is closed, from Odoo 17 on. */
  public static final String STATE = "state";

  /** Its value for a task that is done. */
  public static final String DONE = "1_done";

  private final FieldNames names;
  private final ModelFields fields;
  private final Closing closing;
  private final String assignees;
  private final @Nullable String reference;
  private final @Nullable String kind;

  private HelpdeskSchema(FieldNames names, ModelFields fields, ModelFields stageFields) {
    this.names = names;
    this.fields = fields;
    this.closing = closing(names, fields, stageFields);
    this.assignees =
        first(names.assignees(), fields)
            .orElseThrow(() -> unsupported(names.model(), names.assignees()));
    this.reference = first(names.references(), fields).orElse(null);
    this.kind = first(names.kinds(), fields).orElse(null);
  }

  /**
   * Finds out how the tickets of a scope are kept.
   *
   * @throws HelpdeskException if the database has no such tickets, or their shape is not supported
   * @throws dev.odoodesk.client.OdooException if the server cannot be asked
   */
  public static HelpdeskSchema detect(OdooClient client, TicketScope.Source source) {
    String name =
        source == TicketScope.Source.TASKS
            ? FieldNames.TASK.model()
            : FieldNames.ENTERPRISE.model();
    OdooModel model = client.model(name);
    if (!model.exists()) {
      throw new HelpdeskException(
          Kind.NO_TICKETS,
          "Database \"%s\" has no %s that user \"%s\" may see: install the app or give the user access, or choose %s in the job."
              .formatted(
                  client.connection().database(),
                  name,
                  client.connection().user(),
                  source == TicketScope.Source.TASKS ? "teams" : "projects"));
    }
    ModelFields fields = model.fields();
    FieldNames names = recognise(fields);
    if (names.flavour() == Flavour.OCA) {
      throw new HelpdeskException(
          Kind.NOT_SUPPORTED,
          "The tickets of database \"%s\" are of the OCA's helpdesk_mgmt (their teams are %s), which this version does not support yet; tasks of projects are."
              .formatted(client.connection().database(), names.teamModel()));
    }
    return new HelpdeskSchema(names, fields, client.model(names.stageModel()).fields());
  }

  /** The models that hold tickets in one flavour or another. */
  public static Set<String> ticketModels() {
    return FieldNames.ALL.stream().map(FieldNames::model).collect(Collectors.toSet());
  }

  /**
   * Tells the flavour by what team and stage point to.
   *
   * @throws HelpdeskException if the shape is none that is known
   */
  static FieldNames recognise(ModelFields fields) {
    return FieldNames.ALL.stream()
        .filter(names -> names.model().equals(fields.model()))
        .filter(names -> pointsTo(fields, names.team(), names.teamModel()))
        .filter(names -> pointsTo(fields, FieldNames.STAGE, names.stageModel()))
        .findFirst()
        .orElseThrow(
            () ->
                new HelpdeskException(
                    Kind.NOT_SUPPORTED,
                    fields.model()
                        + " has a shape that is not known: its team_id or project_id and its stage_id point to neither Enterprise's nor the OCA's models."));
  }

  private static boolean pointsTo(ModelFields fields, String field, String model) {
    return fields
        .find(field)
        .filter(info -> info.type() == FieldType.MANY2ONE && model.equals(info.relation()))
        .isPresent();
  }

  private static Closing closing(FieldNames names, ModelFields fields, ModelFields stageFields) {
    Closing.ByState byState = FieldNames.TASK_STATE;
    if (names.flavour() == Flavour.PROJECT_TASK
        && fields.has(byState.field(), FieldType.SELECTION)) {
      return byState;
    }
    return new Closing.ByStage(
        first(names.closingFlags(), stageFields)
            .orElseThrow(() -> unsupported(names.stageModel(), names.closingFlags())));
  }

  private static Optional<String> first(List<String> candidates, ModelFields fields) {
    return candidates.stream().filter(fields::has).findFirst();
  }

  private static HelpdeskException unsupported(String model, Collection<String> wanted) {
    return new HelpdeskException(
        Kind.NOT_SUPPORTED,
        model + " has none of the fields " + wanted + ", so this version does not support it yet.");
  }

  public Flavour flavour() {
    return names.flavour();
  }

  /** Technical name of the model that holds the tickets. */
  public String model() {
    return names.model();
  }

  /** Technical name of the model of teams or projects. */
  public String teamModel() {
    return names.teamModel();
  }

  /** Technical name of the model of stages. */
  public String stageModel() {
    return names.stageModel();
  }

  /** Many2one of a ticket to its team or project. */
  public String team() {
    return names.team();
  }

  /** What makes a ticket count as closed. */
  public Closing closing() {
    return closing;
  }

  /** The values of the priority selection, lowest first, with their labels. */
  public List<FieldInfo.Option> priorities() {
    return fields.find(FieldNames.PRIORITY).map(FieldInfo::selection).orElse(List.of());
  }

  /** The priority of that key, if the selection has it. */
  public Optional<Priority> priority(String key) {
    List<FieldInfo.Option> options = priorities();
    for (int index = 0; index < options.size(); index++) {
      if (options.get(index).key().equals(key)) {
        return Optional.of(new Priority(key, index, options.size()));
      }
    }
    return Optional.empty();
  }

  /** The priority at a place of the selection, 0 being the lowest. */
  public Priority priorityAt(int index) {
    return new Priority(priorities().get(index).key(), index, priorities().size());
  }

  Priority lowestPriority() {
    return priorities().isEmpty() ? new Priority("", 0, 1) : priorityAt(0);
  }

  /** The own fields that exist. */
  public Set<OwnField> ownFields() {
    return EnumSet.allOf(OwnField.class).stream()
        .filter(field -> fields.has(field.fieldName()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Insists on own fields.
   *
   * @throws HelpdeskException if one is missing; it names {@code odoo-desk setup}
   */
  public void require(Collection<OwnField> wanted) {
    String missing =
        wanted.stream()
            .filter(field -> !fields.has(field.fieldName()))
            .sorted()
            .map(OwnField::fieldName)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new HelpdeskException(
          Kind.FIELDS_MISSING,
          "%s lacks %s: run `odoo-desk setup` once with settings rights."
              .formatted(model(), missing));
    }
  }

  /** What a task's own deadline holds; empty where tickets have none that may be written. */
  public Optional<NativeDeadline> nativeDeadline() {
    if (flavour() != Flavour.PROJECT_TASK) {
      return Optional.empty();
    }
    return fields
        .find(FieldNames.NATIVE_DEADLINE)
        .map(info -> info.type() == FieldType.DATE ? NativeDeadline.DATE : NativeDeadline.INSTANT);
  }

  /** What a task's own deadline holds. */
  public enum NativeDeadline {
    /** A date, up to Odoo 16. */
    DATE,
    /** A datetime, from Odoo 17 on. */
    INSTANT
  }

  FieldNames names() {
    return names;
  }

  ModelFields fields() {
    return fields;
  }

  /** The field that holds who works on a ticket: one user, or several. */
  public String assignees() {
    return assignees;
  }

  Optional<String> reference() {
    return Optional.ofNullable(reference);
  }

  Optional<String> kind() {
    return Optional.ofNullable(kind);
  }
}
