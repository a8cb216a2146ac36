package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Model;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The methods that models have, by version. */
final class Methods {
  private final Map<String, Method> ofAll = new TreeMap<>();
  private final Map<String, Map<String, Method>> ofModel = new TreeMap<>();

  static Methods of(int version) {
    Methods methods = new Methods();
    ReadingMethods.register(methods, version);
    WritingMethods.register(methods, version);
    MailMethods.register(methods, version);
    UserMethods.register(methods, version);
    return methods;
  }

  /** A method of the model as such. */
  void onModel(String name, String signature, Method.Handler handler) {
    add(new Method(name, false, false, Signature.of(signature), handler));
  }

  /** A method of records. */
  void onRecords(String name, String signature, Method.Handler handler) {
    add(new Method(name, true, false, Signature.of(signature), handler));
  }

  void writingOnModel(String name, String signature, Method.Handler handler) {
    add(new Method(name, false, true, Signature.of(signature), handler));
  }

  void writingOnRecords(String name, String signature, Method.Handler handler) {
    add(new Method(name, true, true, Signature.of(signature), handler));
  }

  private void add(Method method) {
    ofAll.put(method.name(), method);
  }

  void only(String model, Method method) {
    ofModel.computeIfAbsent(model, name -> new TreeMap<>()).put(method.name(), method);
  }

  /** All methods of a model, by name. */
  Map<String, Method> all(Model model) {
    Map<String, Method> all = new TreeMap<>(ofAll);
    if (!model.hasChatter()) {
      MailMethods.OF_CHATTER.forEach(all::remove);
    }
    all.putAll(ofModel.getOrDefault(model.name(), Map.of()));
    return all;
  }

  @Nullable Method find(Model model, String name) {
    return all(model).get(name);
  }
}
