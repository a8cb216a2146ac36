package dev.odoodesk.client.internal;

import dev.odoodesk.client.Domain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a query asks for.
 *
 * @param model the model
 * @param domain which records
 * @param fields which fields
 * @param pageSize records a page
 * @param context context of the calls, in wire form
 * @param after only greater ids
 * @param limit so many records at most
 * @param names whether references are to have names
 */
record Selection(
    String model,
    Domain domain,
    List<String> fields,
    int pageSize,
    Map<String, Object> context,
    long after,
    long limit,
    boolean names) {

  Selection {
    fields = List.copyOf(fields);
    context = Map.copyOf(context);
  }

  Selection domain(Domain value) {
    return new Selection(model, value, fields, pageSize, context, after, limit, names);
  }

  Selection fields(List<String> value) {
    return new Selection(model, domain, value, pageSize, context, after, limit, names);
  }

  Selection pageSize(int value) {
    return new Selection(model, domain, fields, value, context, after, limit, names);
  }

  Selection context(String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(context);
    more.put(key, value);
    return new Selection(model, domain, fields, pageSize, more, after, limit, names);
  }

  Selection after(long value) {
    return new Selection(model, domain, fields, pageSize, context, value, limit, names);
  }

  Selection limit(long value) {
    return new Selection(model, domain, fields, pageSize, context, after, value, names);
  }

  Selection withoutNames() {
    return new Selection(model, domain, fields, pageSize, context, after, limit, false);
  }
}
