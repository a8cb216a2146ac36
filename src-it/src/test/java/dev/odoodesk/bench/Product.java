package dev.odoodesk.bench;

import dev.odoodesk.client.Credential;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.helpdesk.OwnFields;
import java.net.URI;
import java.util.List;

/** Our own client, as the benchmarks use it. */
final class Product {
  private Product() {}

  /** A client that has logged in and knows the fields of tickets. */
  static OdooClient connect(Target target, URI url, Protocol protocol, int pageSize) {
    OdooClient client =
        OdooClient.connect(
            OdooConnection.builder("bench")
                .url(url)
                .database(target.database())
                .user(target.login())
                .credential(Credential.apiKey(target.apiKey()))
                .protocol(protocol)
                .pageSize(pageSize)
                .build());
    client.version();
    client.uid();
    client.model(Target.MODEL).fields();
    return client;
  }

  /** A client for a server whose tickets have our own fields. */
  static OdooClient connectToWrite(Target target, Protocol protocol) {
    OdooClient client = connect(target, target.url(), protocol, 2000);
    new OwnFields(client, Target.MODEL).create();
    return client;
  }

  /** The protocols that a version speaks. */
  static List<Protocol> protocols(int version) {
    return version >= 19
        ? List.of(Protocol.JSON_2, Protocol.JSON_RPC, Protocol.XML_RPC)
        : List.of(Protocol.JSON_RPC, Protocol.XML_RPC);
  }

  static String text(Protocol protocol) {
    return protocol.name().replace('_', '-');
  }
}
