package dev.odoodesk.client;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a URL of a server or proxy must look like. Messages never repeat a user part. */
final class ServerUrl {
  private ServerUrl() {}

  /** The URL with a slash at its end. */
  static URI normalised(URI url) {
    if (!isOneOf(url.getScheme(), "http", "https") || url.getHost() == null) {
      throw new IllegalArgumentException(
          "the URL of a server starts with http:// or https:// and a host");
    }
    refuseUser(url);
    if (url.getRawQuery() != null || url.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "the URL of a server has no '?' and no '#': give its root, such as https://"
              + url.getHost());
    }
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    return path.endsWith("/") ? url : url.resolve(path.isEmpty() ? "/" : path + "/");
  }

  static URI proxy(URI url) {
    if (!isOneOf(url.getScheme(), "http", "socks") || url.getHost() == null || url.getPort() < 0) {
      throw new IllegalArgumentException("a proxy is http://host:port or socks://host:port");
    }
    refuseUser(url);
    return url;
  }

  private static void refuseUser(URI url) {
    if (url.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "the URL for host " + url.getHost() + " holds a user or password; take them out of it");
    }
  }

  private static boolean isOneOf(@Nullable String scheme, String... allowed) {
    for (String candidate : allowed) {
      if (candidate.equalsIgnoreCase(scheme)) {
        return true;
      }
    }
    return false;
  }
}
