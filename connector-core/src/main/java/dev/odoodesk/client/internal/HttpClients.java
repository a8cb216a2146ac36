package dev.odoodesk.client.internal;

import dev.odoodesk.client.OdooConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** Configures the HTTP library for a connection. */
final class HttpClients {
  /** Below the keep-alive of usual proxies, so that a kept connection is hardly ever stale. */
  private static final long KEEP_ALIVE_SECONDS = 5;

  private HttpClients() {}

  static OkHttpClient forConnection(OdooConnection connection) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .connectTimeout(connection.connectTimeout())
            .callTimeout(connection.callTimeout())
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectionPool(
                new ConnectionPool(
                    connection.maxParallel() + 1, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS))
            .eventListenerFactory(call -> new Sending.Watch());
    connection.proxy().ifPresent(proxy -> builder.proxy(proxy(proxy)));
    connection
        .caFile()
        .ifPresent(
            file -> {
              X509TrustManager trust = PrivateAuthorities.readFrom(file);
              SSLContext context = PrivateAuthorities.context(trust);
              builder.sslSocketFactory(context.getSocketFactory(), trust);
            });
    return builder.build();
  }

  private static Proxy proxy(URI uri) {
    boolean socks = uri.getScheme().toLowerCase(Locale.ROOT).equals("socks");
    return new Proxy(
        socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
        InetSocketAddress.createUnresolved(uri.getHost(), uri.getPort()));
  }
}
