package dev.odoodesk.client.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.odoodesk.client.FieldInfo;
import dev.odoodesk.client.FieldType;
import dev.odoodesk.client.ModelFields;
import dev.odoodesk.client.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the server says of fields, kept for some minutes. Thread-safe. */
final class FieldCatalogue {
  /** Asking for all attributes makes some databases fail; these are the ones we use. */
  private static final List<Object> ATTRIBUTES =
      List.of("string", "type", "required", "readonly", "store", "relation", "selection");

  private static final Duration KEPT = Duration.ofMinutes(15);
  private static final int MODELS_KEPT = 300;

  private final Link link;
  private final Map<String, Object> context;
  private final Cache<String, ModelFields> known;

  FieldCatalogue(Link link, Map<String, Object> context, Surroundings surroundings) {
    this.link = link;
    this.context = context;
    known =
        Caffeine.newBuilder()
            .maximumSize(MODELS_KEPT)
            .expireAfterWrite(KEPT)
            .ticker(() -> surroundings.nanoTime().getAsLong())
            .executor(Runnable::run)
            .build();
  }

  ModelFields of(String model) {
    return known.get(model, this::ask);
  }

  void forget(String model) {
    known.invalidate(model);
  }

  /**
   * The fields by these names. One that is unknown is asked for anew once, since a module may have
   * been upgraded meanwhile.
   */
  List<FieldInfo> require(String model, List<String> names) {
    ModelFields fields = of(model);
    if (!fields.names().containsAll(names)) {
      forget(model);
      fields = of(model);
    }
    List<FieldInfo> found = new ArrayList<>(names.size());
    for (String name : names) {
      FieldInfo field = fields.byName().get(name);
      if (field == null) {
        throw link.failures()
            .of(
                Problem.UNKNOWN_FIELD,
                new Target(model, "fields_get", List.of(), Safety.READ),
                "the model has no field " + name + " that the user may see");
      }
      found.add(field);
    }
    return found;
  }

  private ModelFields ask(String model) {
    RpcCall call =
        RpcCall.onModel(model, "fields_get", Safety.READ)
            .keywords(Map.of("attributes", ATTRIBUTES))
            .context(context);
    Object answer = link.call(call, TreeDecoder.INSTANCE).value();
    if (!(answer instanceof Map<?, ?> described)) {
      throw link.failures()
          .of(Problem.BROKEN_ANSWER, call.target(), "the server describes no fields");
    }
    Map<String, FieldInfo> fields = new LinkedHashMap<>();
    described.forEach(
        (name, attributes) -> {
          if (attributes instanceof Map<?, ?> about) {
            fields.put(String.valueOf(name), field(String.valueOf(name), about));
          }
        });
    return new ModelFields(model, fields);
  }

  private static FieldInfo field(String name, Map<?, ?> about) {
    return new FieldInfo(
        name,
        FieldType.named(String.valueOf(about.get("type"))),
        about.get("string") instanceof String label ? label : name,
        Boolean.TRUE.equals(about.get("required")),
        Boolean.TRUE.equals(about.get("readonly")),
        !Boolean.FALSE.equals(about.get("store")),
        about.get("relation") instanceof String relation ? relation : null,
        options(about.get("selection")));
  }

  private static List<FieldInfo.Option> options(@Nullable Object selection) {
    List<FieldInfo.Option> options = new ArrayList<>();
    if (selection instanceof List<?> pairs) {
      for (Object pair : pairs) {
        if (pair instanceof List<?> two && two.size() == 2) {
          options.add(new FieldInfo.Option(String.valueOf(two.get(0)), String.valueOf(two.get(1))));
        }
      }
    }
    return options;
  }
}
