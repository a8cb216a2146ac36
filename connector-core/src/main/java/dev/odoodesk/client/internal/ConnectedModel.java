package dev.odoodesk.client.internal;

import dev.odoodesk.client.CallResult;
import dev.odoodesk.client.Domain;
import dev.odoodesk.client.LoadResult;
import dev.odoodesk.client.ModelFields;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.Pages;
import dev.odoodesk.client.Problem;
import dev.odoodesk.client.Query;
import dev.odoodesk.client.Record;
import dev.odoodesk.client.WriteOutcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model of a connected server. */
final class ConnectedModel implements OdooModel {
  private final String name;
  private final ConnectedClient client;
  private final Map<String, Object> context;
  private final ModelWriter writer;

  ConnectedModel(String name, ConnectedClient client, Map<String, Object> context) {
    this.name = name;
    this.client = client;
    this.context = Map.copyOf(context);
    writer = new ModelWriter(name, client, this.context);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean exists() {
    try {
      return !fields().byName().isEmpty();
    } catch (OdooException e) {
      if (e.problem() == Problem.UNKNOWN_MODEL || e.problem() == Problem.ACCESS_DENIED) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public ModelFields fields() {
    return client.catalogue().of(name);
  }

  @Override
  public void forgetFields() {
    client.catalogue().forget(name);
  }

  @Override
  public OdooModel withContext(String key, @Nullable Object value) {
    Map<String, Object> more = new HashMap<>(context);
    more.put(key, WireValues.of(value));
    return new ConnectedModel(name, client, more);
  }

  @Override
  public Query query() {
    int pageSize = client.connection().pageSize();
    return new ModelQuery(
        this,
        new Selection(name, Domain.all(), List.of(), pageSize, context, 0, Long.MAX_VALUE, true));
  }

  Pages pages(Selection selection) {
    FetchAhead.PageSource source =
        IdPages.suits(name)
            ? new IdPages(client.link(), client.reader(), selection)
            : new KeyPages(client.link(), client.reader(), selection);
    return new FetchAhead(source, client.fetcher());
  }

  @Override
  public List<Record> read(Collection<Long> ids, String... fields) {
    Map<Long, Record> found = new HashMap<>();
    List<Long> wanted = new ArrayList<>(new LinkedHashSet<>(ids));
    int batch = client.connection().pageSize();
    for (int from = 0; from < wanted.size(); from += batch) {
      List<Long> some = wanted.subList(from, Math.min(from + batch, wanted.size()));
      try (Pages pages =
          query().where(Domain.where("id", "in", some)).includeArchived().fields(fields).pages()) {
        pages.forEachRemaining(page -> page.forEach(record -> found.put(record.id(), record)));
      }
    }
    List<Record> ordered = new ArrayList<>(found.size());
    for (long id : wanted) {
      Record record = found.get(id);
      if (record != null) {
        ordered.add(record);
      }
    }
    return ordered;
  }

  @Override
  public long count(Domain domain) {
    return query().where(domain).count();
  }

  long count(Selection selection) {
    Domain domain = selection.domain();
    if (selection.after() > 0) {
      domain = domain.and("id", ">", selection.after());
    }
    RpcCall call =
        RpcCall.onModel(name, "search_count", Safety.READ)
            .positional("domain", WireValues.list(domain.toList()))
            .context(selection.context());
    CallResult result = client.link().call(call, TreeDecoder.INSTANCE);
    if (result.value() instanceof Long count) {
      return count;
    }
    throw client
        .link()
        .failures()
        .of(Problem.BROKEN_ANSWER, call.target(), "the server counts no records");
  }

  @Override
  public void write(Collection<Long> ids, Map<String, ? extends @Nullable Object> values) {
    writer.write(requireIds("write", ids), WireValues.map(values));
  }

  @Override
  public WriteOutcome writeEach(
      Map<Long, ? extends Map<String, ? extends @Nullable Object>> valuesById) {
    return new EachWriter(client, writer, fields()).write(valuesById);
  }

  @Override
  public List<Long> create(List<? extends Map<String, ? extends @Nullable Object>> values) {
    return values.isEmpty() ? List.of() : writer.create(values);
  }

  @Override
  public LoadResult load(
      List<String> fields, List<? extends List<? extends @Nullable Object>> rows) {
    return rows.isEmpty() ? new LoadResult(List.of(), List.of()) : writer.load(fields, rows);
  }

  @Override
  public void delete(Collection<Long> ids) {
    writer.delete(requireIds("unlink", ids));
  }

  @Override
  public CallResult call(String method, Map<String, ? extends @Nullable Object> arguments) {
    if (RecordMethods.contains(method)) {
      throw new IllegalArgumentException(
          method + " of " + name + " works on records; without ids it does nothing");
    }
    return call(RpcCall.onModel(name, method, RecordMethods.safety(method)), arguments);
  }

  @Override
  public CallResult call(
      String method, Collection<Long> ids, Map<String, ? extends @Nullable Object> arguments) {
    List<Long> some = requireIds(method, ids);
    return call(RpcCall.onRecords(name, method, some, RecordMethods.safety(method)), arguments);
  }

  private CallResult call(RpcCall call, Map<String, ? extends @Nullable Object> arguments) {
    Map<String, Object> keywords = WireValues.map(arguments);
    Map<String, Object> all = new HashMap<>(context);
    if (keywords.remove("context") instanceof Map<?, ?> own) {
      all.putAll(WireValues.map(own));
    }
    return client.link().call(call.keywords(keywords).context(all), TreeDecoder.INSTANCE);
  }

  private List<Long> requireIds(String method, Collection<Long> ids) {
    if (ids.isEmpty()) {
      throw new IllegalArgumentException(
          method + " of " + name + " without ids would do nothing and be answered with 'true'");
    }
    return List.copyOf(ids);
  }
}
