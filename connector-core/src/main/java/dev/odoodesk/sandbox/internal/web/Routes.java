package dev.odoodesk.sandbox.internal.web;

import dev.odoodesk.sandbox.internal.orm.Dispatcher;
import java.util.List;

/** Which path leads where, by version. Thread-safe. */
final class Routes {
  private final Services services;
  private final JsonRpcEndpoint jsonRpc;
  private final Json2Endpoint json2;
  private final XmlRpcEndpoint xmlRpc;
  private final PagesEndpoint pages;
  private final DocEndpoint doc;

  Routes(Dispatcher dispatcher) {
    this.services = new Services(dispatcher);
    this.jsonRpc = new JsonRpcEndpoint(services);
    this.json2 = new Json2Endpoint(services);
    this.xmlRpc = new XmlRpcEndpoint(services);
    this.pages = new PagesEndpoint(services.versions());
    this.doc = new DocEndpoint(services, json2);
  }

  Answer answer(Request request) {
    List<String> parts = List.of(request.path().substring(1).split("/", -1));
    boolean isNew = services.versions().hasJson2();
    return switch (parts.get(0)) {
      case "jsonrpc" -> jsonRpc.call(request);
      case "xmlrpc" ->
          parts.size() == 3 && parts.get(1).equals("2")
              ? posted(request, () -> xmlRpc.call(request, parts.get(2)))
              : Answer.notFound();
      case "json" ->
          isNew && parts.size() == 4 && parts.get(1).equals("2")
              ? json2.call(request, parts.get(2), parts.get(3))
              : page(request);
      case "doc-bearer" ->
          isNew && parts.size() == 2 ? doc.answer(request, parts.get(1)) : Answer.notFound();
      case "web" ->
          request.path().equals("/web/webclient/version_info")
              ? jsonRpc.version(request)
              : page(request);
      default -> page(request);
    };
  }

  private Answer page(Request request) {
    Answer answer = pages.answer(request);
    boolean asJson =
        answer.status() == 404
            && services.versions().major() < 17
            && request.contentType().equals("application/json");
    return asJson ? jsonRpc.notFound() : answer;
  }

  private static Answer posted(Request request, java.util.function.Supplier<Answer> answer) {
    return request.isPost()
        ? answer.get()
        : Answer.page(
            405, "Method Not Allowed", "The method is not allowed for the requested URL.");
  }
}
