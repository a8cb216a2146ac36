package dev.odoodesk.bench;

import java.net.MalformedURLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.xmlrpc.XmlRpcException;
import org.apache.xmlrpc.XmlRpcRequest;
import org.apache.xmlrpc.client.XmlRpcClient;
import org.apache.xmlrpc.client.XmlRpcClientConfigImpl;
import org.apache.xmlrpc.client.XmlRpcClientException;
import org.apache.xmlrpc.client.XmlRpcSunHttpTransport;
import org.apache.xmlrpc.client.XmlRpcTransport;
import org.apache.xmlrpc.client.XmlRpcTransportFactoryImpl;

/**
 * Reads the tickets as a program does that uses Apache's XML-RPC client as it comes, with the
 * database header and paging by id.
 */
final class PlainApacheReading implements Contender {
  private final Target target;
  private final int pageSize;
  private final XmlRpcClient client = new XmlRpcClient();
  private final Object uid;

  PlainApacheReading(Target target, int pageSize) throws MalformedURLException, XmlRpcException {
    this.target = target;
    this.pageSize = pageSize;
    client.setTransportFactory(
        new XmlRpcTransportFactoryImpl(client) {
          @Override
          public XmlRpcTransport getTransport() {
            return new WithDatabase(client, target.database());
          }
        });
    uid =
        client.execute(
            config("common"),
            "authenticate",
            List.of(target.database(), target.login(), target.password(), Map.of()));
  }

  @Override
  public String name() {
    return "plain Apache XML-RPC, pages of " + pageSize;
  }

  @Override
  public Outcome run(int round) throws MalformedURLException, XmlRpcException {
    XmlRpcClientConfigImpl config = config("object");
    List<Map<?, ?>> tickets = new ArrayList<>();
    long idSum = 0;
    int last = 0;
    Object[] page;
    do {
      List<Object> domain = List.of(List.of("id", ">", last));
      Map<String, Object> options =
          Map.of("fields", TicketFields.NAMES, "order", "id", "limit", pageSize);
      page =
          (Object[])
              client.execute(
                  config,
                  "execute_kw",
                  List.of(
                      target.database(),
                      uid,
                      target.password(),
                      Target.MODEL,
                      "search_read",
                      List.of(domain),
                      options));
      for (Object ticket : page) {
        Map<?, ?> values = (Map<?, ?>) ticket;
        last = (Integer) Objects.requireNonNull(values.get("id"));
        idSum += last;
        tickets.add(values);
      }
    } while (page.length == pageSize);
    return new Outcome(tickets.size(), idSum);
  }

  private XmlRpcClientConfigImpl config(String service) throws MalformedURLException {
    XmlRpcClientConfigImpl config = new XmlRpcClientConfigImpl();
    config.setServerURL(target.url().resolve("/xmlrpc/2/" + service).toURL());
    return config;
  }

  /** Apache's own transport, which sends no header of the caller's otherwise. */
  private static final class WithDatabase extends XmlRpcSunHttpTransport {
    private final String database;

    WithDatabase(XmlRpcClient client, String database) {
      super(client);
      this.database = database;
    }

    @Override
    protected void initHttpHeaders(XmlRpcRequest request) throws XmlRpcClientException {
      super.initHttpHeaders(request);
      setRequestHeader("X-Odoo-Database", database);
    }
  }
}
