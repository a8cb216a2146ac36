package dev.odoodesk.sandbox.internal.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All models of one version, in a fixed order. */
public final class Schema {
  private final int version;
  private final Map<String, Model> models;

  private Schema(int version, Map<String, Model> models) {
    this.version = version;
    this.models = Collections.unmodifiableMap(models);
  }

  /**
   * The models of a version.
   *
   * @param version 14 or 19
   */
  public static Schema of(int version) {
    Map<String, Model> models = new LinkedHashMap<>();
    Stream.of(
            BaseModels.of(version),
            MailModels.of(version),
            TechnicalModels.all(),
            CalendarModels.of(version),
            HelpdeskModels.of(version),
            ProjectModels.of(version))
        .flatMap(Collection::stream)
        .forEach(builder -> add(models, builder.build(version)));
    return new Schema(version, models);
  }

  private static void add(Map<String, Model> models, Model model) {
    models.put(model.name(), model);
  }

  /** The major version: 14 or 19. */
  public int version() {
    return version;
  }

  public Collection<Model> models() {
    return models.values();
  }

  public @Nullable Model model(String name) {
    return models.get(name);
  }
}
