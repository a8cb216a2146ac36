package dev.odoodesk.client.internal;

import dev.odoodesk.client.CallStatistics;
import dev.odoodesk.client.OdooClient;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.OdooModel;
import dev.odoodesk.client.OdooVersion;
import dev.odoodesk.client.Protocol;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;

/** The client that talks to a server. */
public final class ConnectedClient implements OdooClient {
  private final OdooConnection connection;
  private final Surroundings surroundings;
  private final Link link;
  private final Map<String, Object> context;
  private final FieldCatalogue catalogue;
  private final RecordReader reader;
  private final ExecutorService fetcher;
  private final AtomicBoolean lacksSaveMulti = new AtomicBoolean();

  ConnectedClient(OdooConnection connection, Surroundings surroundings) {
    this.connection = connection;
    this.surroundings = surroundings;
    link = new Link(connection, surroundings);
    context = contextOf(connection);
    catalogue = new FieldCatalogue(link, context, surroundings);
    reader = new RecordReader(link, catalogue, surroundings);
    fetcher = new Fetchers("odoo-desk-" + connection.name() + "-fetch-");
  }

  /** Makes a client; nothing is sent yet. */
  public static OdooClient open(OdooConnection connection, Clock clock) {
    return new ConnectedClient(connection, Surroundings.ofMachine(clock));
  }

  private static Map<String, Object> contextOf(OdooConnection connection) {
    Map<String, Object> context = new LinkedHashMap<>();
    connection.language().ifPresent(language -> context.put("lang", language));
    connection.timeZone().ifPresent(zone -> context.put("tz", zone.getId()));
    if (!connection.companies().isEmpty()) {
      context.put("allowed_company_ids", List.<Object>copyOf(connection.companies()));
    }
    return Map.copyOf(context);
  }

  @Override
  public OdooConnection connection() {
    return connection;
  }

  @Override
  public OdooVersion version() {
    return link.version();
  }

  @Override
  public Protocol protocol() {
    return link.protocol();
  }

  @Override
  public long uid() {
    return link.uid();
  }

  @Override
  public void verifyUser() {
    link.verifyUser();
  }

  @Override
  public Instant serverTime() {
    link.version();
    return link.clock().now().orElseGet(surroundings.clock()::instant);
  }

  @Override
  public Duration clockSkew() {
    link.version();
    return link.clock().skew().orElse(Duration.ZERO);
  }

  @Override
  public OdooModel model(String name) {
    if (!name.matches("[A-Za-z][\\w.]*")) {
      throw new IllegalArgumentException("'" + name + "' is no name of a model");
    }
    return new ConnectedModel(name, this, context);
  }

  @Override
  public CallStatistics statistics() {
    return link.traffic().snapshot();
  }

  Link link() {
    return link;
  }

  Map<String, Object> context() {
    return context;
  }

  FieldCatalogue catalogue() {
    return catalogue;
  }

  RecordReader reader() {
    return reader;
  }

  ExecutorService fetcher() {
    return fetcher;
  }

  boolean lacksSaveMulti() {
    return lacksSaveMulti.get();
  }

  void rememberNoSaveMulti() {
    lacksSaveMulti.set(true);
  }

  @Override
  public void close() {
    fetcher.shutdownNow();
    link.close();
  }
}
