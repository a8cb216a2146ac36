package dev.odoodesk.client.internal;

import dev.odoodesk.client.Credential;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.OdooException;
import dev.odoodesk.client.OdooVersion;
import dev.odoodesk.client.Problem;
import dev.odoodesk.client.Protocol;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out once what answers and which protocol to speak, and passes calls on. Thread-safe. */
final class Link implements AutoCloseable {
  private static final Set<Problem> NOT_SPOKEN =
      EnumSet.of(Problem.WRONG_URL, Problem.NOT_ODOO, Problem.REDIRECTED, Problem.UNKNOWN_METHOD);

  private final OdooConnection connection;
  private final Failures failures;
  private final Traffic traffic = new Traffic();
  private final ServerClock clock;
  private final Http http;
  private final ForeignAnswers foreign;
  private final JsonAnswers json;
  private final Retries retries;
  private volatile @Nullable Established established;

  Link(OdooConnection connection, Surroundings surroundings) {
    this.connection = connection;
    failures = new Failures(connection);
    clock = new ServerClock(surroundings);
    http = new Http(connection, new Places(connection, surroundings), failures, clock, traffic);
    foreign = new ForeignAnswers(failures);
    json =
        new JsonAnswers(
            new JsonCodec(connection.maxResponseBytes()),
            foreign,
            failures,
            connection.maxResponseBytes());
    retries = new Retries(connection, surroundings, failures, traffic);
  }

  private record Established(OdooVersion version, Transport transport) {}

  <T> T call(RpcCall call, Decoder<T> decoder) {
    Transport transport = established().transport();
    Target target = call.target();
    return retries.call(target, () -> decoded(target, () -> transport.call(call, decoder)));
  }

  private <T> T decoded(Target target, java.util.function.Supplier<T> call) {
    try {
      return call.get();
    } catch (UnreadableAnswer e) {
      throw failures.of(e.problem(), target, e.detail());
    }
  }

  OdooVersion version() {
    return established().version();
  }

  Protocol protocol() {
    return established().transport().protocol();
  }

  long uid() {
    return established().transport().uid();
  }

  void verifyUser() {
    established().transport().verifyUser();
  }

  ServerClock clock() {
    return clock;
  }

  Traffic traffic() {
    return traffic;
  }

  Failures failures() {
    return failures;
  }

  private Established established() {
    Established known = established;
    if (known != null) {
      return known;
    }
    synchronized (this) {
      if (established == null) {
        established = establish();
      }
      return established;
    }
  }

  private Established establish() {
    Target target = Target.service("version");
    ServerProbe.Finding found =
        retries.call(
            target, () -> decoded(target, () -> new ServerProbe(http, json, failures).ask(target)));
    return new Established(found.version(), choose(found));
  }

  private Transport choose(ServerProbe.Finding found) {
    return switch (connection.protocol()) {
      case JSON_2 -> loggedIn(json2());
      case JSON_RPC -> loggedIn(jsonRpc(found));
      case XML_RPC -> loggedIn(xmlRpc(found));
      case AUTO -> {
        boolean key = connection.credential() instanceof Credential.ApiKey;
        boolean named = HeaderText.isPossible(connection.database());
        yield found.speaksJson2() && key && named
            ? firstThatAnswers(found, json2(), jsonRpc(found), xmlRpc(found))
            : firstThatAnswers(found, jsonRpc(found), xmlRpc(found));
      }
    };
  }

  private Transport firstThatAnswers(ServerProbe.Finding found, Transport... candidates) {
    OdooException first = null;
    for (Transport candidate : candidates) {
      try {
        return loggedIn(candidate);
      } catch (OdooException e) {
        if (!NOT_SPOKEN.contains(e.problem())) {
          throw e;
        }
        first = first == null ? e : first;
      }
    }
    throw first == null ? new IllegalStateException("no protocol for " + found.version()) : first;
  }

  private Transport loggedIn(Transport transport) {
    Target target = Target.service("log in");
    retries.call(target, () -> decoded(target, transport::uid));
    return transport;
  }

  private Transport json2() {
    return new Json2Transport(connection, http, json, failures);
  }

  private Transport jsonRpc(ServerProbe.Finding found) {
    return new RpcTransport(
        new JsonRpcWire(http, json, database(found), failures), connection, failures);
  }

  private Transport xmlRpc(ServerProbe.Finding found) {
    XmlRpcCodec codec = new XmlRpcCodec(connection.maxResponseBytes());
    return new RpcTransport(
        new XmlRpcWire(http, codec, foreign, database(found), failures), connection, failures);
  }

  private DatabaseChoice database(ServerProbe.Finding found) {
    return new DatabaseChoice(connection, http, found.speaksJson2());
  }

  @Override
  public void close() {
    http.close();
  }
}
