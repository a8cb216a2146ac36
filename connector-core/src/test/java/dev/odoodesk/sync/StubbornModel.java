package dev.odoodesk.sync;

import dev.odoodesk.client.CallResult;
import dev.odoodesk.client.Failure;
import dev.odoodesk.client.ModelFields;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.OdooVersion;
import dev.odoodesk.client.Problem;
import dev.odoodesk.client.Record;
import dev.odoodesk.client.WriteOutcome;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records in memory, some of which refuse, keep what they have, or are written without an answer.
 */
final class StubbornModel {
  final Map<Long, Map<String, @Nullable Object>> rows = new HashMap<>();
  final Set<Long> refusing = new HashSet<>();
  final Set<Long> keeping = new HashSet<>();

  /** The ids of each call that arrived. */
  final List<Set<Long>> calls = new ArrayList<>();

  Problem refusal = Problem.REFUSED;

  /** What the server says of the right to write the model at all. */
  boolean writeRight = true;

  /** How many records of the next call are written before its answer is lost; -1 for no loss. */
  int writtenBeforeLoss = -1;

  /** A client that is asked for the version alone: the rest goes through the model. */
  OdooClient client() {
    return proxy(
        OdooClient.class,
        (self, method, arguments) -> {
          if (method.getName().equals("version")) {
            return OdooVersion.parse("19.0");
          }
          throw new UnsupportedOperationException(method.getName());
        });
  }

  OdooModel model() {
    return proxy(
        OdooModel.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "withContext" -> self;
              case "name" -> "helpdesk.ticket";
              case "fields" -> new ModelFields("helpdesk.ticket", Map.of());
              case "call" -> new CallResult.Value(writeRight);
              case "writeEach" -> write(arguments[0]);
              case "read" -> read((Collection<?>) arguments[0]);
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  @SuppressWarnings("unchecked")
  private WriteOutcome write(Object argument) {
    Map<Long, Map<String, @Nullable Object>> values =
        (Map<Long, Map<String, @Nullable Object>>) argument;
    calls.add(Set.copyOf(values.keySet()));
    if (writtenBeforeLoss >= 0) {
      values.keySet().stream()
          .sorted()
          .limit(writtenBeforeLoss)
          .forEach(id -> set(id, values.getOrDefault(id, Map.of())));
      throw failure(Problem.OUTCOME_UNKNOWN);
    }
    if (values.keySet().stream().anyMatch(refusing::contains)) {
      throw failure(refusal);
    }
    values.forEach(this::set);
    return new WriteOutcome(values.size(), 1, Map.of());
  }

  private void set(long id, Map<String, @Nullable Object> values) {
    Map<String, @Nullable Object> row = rows.get(id);
    if (row != null && !keeping.contains(id)) {
      row.putAll(values);
    }
  }

  private List<Record> read(Collection<?> ids) {
    List<Record> found = new ArrayList<>();
    for (Object id : ids) {
      Map<String, @Nullable Object> row = rows.get((Long) id);
      if (row != null) {
        found.add(record((Long) id, new HashMap<>(row)));
      }
    }
    return found;
  }

  private static Record record(long id, Map<String, @Nullable Object> row) {
    return proxy(
        Record.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "id" -> id;
              case "instant" -> null;
              case "raw" -> row.get((String) arguments[0]);
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  private static RuntimeException failure(Problem problem) {
    return new Failure(
            "test", problem, "helpdesk.ticket", "write", List.of(), false, "no", null, null)
        .toException();
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
