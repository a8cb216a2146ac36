package dev.odoodesk.sandbox.internal.web;

import dev.odoodesk.sandbox.internal.orm.OdooError;
import dev.odoodesk.sandbox.internal.orm.User;

/** {@code /doc-bearer/<model>.json}: the signatures of the methods. */
final class DocEndpoint {
  private final Services services;
  private final Json2Endpoint keys;

  DocEndpoint(Services services, Json2Endpoint keys) {
    this.services = services;
    this.keys = keys;
  }

  Answer answer(Request request, String file) {
    try {
      User user = keys.user(request);
      if (!user.administrator()) {
        throw OdooError.access("This page is only accessible to Technical Documentation users.");
      }
      if (!file.endsWith(".json")) {
        return Answer.notFound();
      }
      String model = file.substring(0, file.length() - ".json".length());
      return Json2Endpoint.value(
          model.equals("index")
              ? services.dispatcher().documentation().index()
              : services.dispatcher().documentation().of(model));
    } catch (OdooError e) {
      return Json2Endpoint.error(e);
    }
  }
}
