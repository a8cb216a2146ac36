package dev.odoodesk.sandbox.internal.schema;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of a model.
 *
 * @param relation the model that a relational field points at
 * @param inverse for a one2many, the many2one of the other side
 * @param stored whether it says that it is stored; whether a record keeps a value tells {@link
 *     #isKept}
 * @param tracked whether a change leaves a tracked value in the messages
 * @param manual made by a user, so it may be removed
 * @param fallback what a new record gets when nothing is given, null for empty
 * @param groups who may read it; empty for everybody who may read the model
 */
public record Field(
    String name,
    FieldType type,
    String label,
    @Nullable String relation,
    @Nullable String inverse,
    boolean required,
    boolean readonly,
    boolean stored,
    boolean tracked,
    boolean manual,
    List<Choice> selection,
    @Nullable Object fallback,
    @Nullable Compute compute,
    Set<String> groups) {

  public Field {
    selection = List.copyOf(selection);
    groups = Set.copyOf(groups);
  }

  /** Whether a record keeps a value; otherwise it is worked out at each reading. */
  public boolean isKept() {
    return compute == null;
  }

  /** The comodel of a relational field. */
  public String comodel() {
    if (relation == null) {
      throw new IllegalStateException("field " + name + " is not relational");
    }
    return relation;
  }

  /** The label of a selection's key, the key itself where it has none. */
  public String labelOf(String key) {
    return selection.stream()
        .filter(choice -> choice.key().equals(key))
        .map(Choice::label)
        .findFirst()
        .orElse(key);
  }

  public static Builder of(String name, FieldType type, String label) {
    return new Builder(name, type, label);
  }

  /** Collects what a field is; not thread-safe. */
  public static final class Builder {
    private final String name;
    private final FieldType type;
    private final String label;
    private @Nullable String relation;
    private @Nullable String inverse;
    private boolean required;
    private boolean readonly;
    private boolean stored = true;
    private boolean tracked;
    private boolean manual;
    private List<Choice> selection = List.of();
    private @Nullable Object fallback;
    private @Nullable Compute compute;
    private Set<String> groups = Set.of();

    private Builder(String name, FieldType type, String label) {
      this.name = name;
      this.type = type;
      this.label = label;
    }

    public Builder relation(@Nullable String model) {
      this.relation = model;
      return this;
    }

    public Builder inverse(String field) {
      this.inverse = field;
      return this;
    }

    public Builder required() {
      this.required = true;
      return this;
    }

    public Builder readonly() {
      this.readonly = true;
      return this;
    }

    public Builder tracked() {
      this.tracked = true;
      return this;
    }

    public Builder manual() {
      this.manual = true;
      return this;
    }

    public Builder selection(List<Choice> choices) {
      this.selection = choices;
      return this;
    }

    public Builder fallback(Object value) {
      this.fallback = value;
      return this;
    }

    /** Not stored: worked out at each reading. */
    public Builder computed(Compute how) {
      this.compute = how;
      this.stored = false;
      this.readonly = true;
      return this;
    }

    /** Says that it is stored and may be written, though it is worked out. */
    public Builder seemsStored() {
      this.stored = true;
      this.readonly = false;
      return this;
    }

    /** Readable for members of one of these groups only. */
    public Builder groups(String... names) {
      this.groups = Set.of(names);
      return this;
    }

    public Field build() {
      return new Field(
          name, type, label, relation, inverse, required, readonly, stored, tracked, manual,
          selection, fallback, compute, groups);
    }
  }
}
