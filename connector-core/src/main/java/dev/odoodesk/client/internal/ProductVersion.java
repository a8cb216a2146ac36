package dev.odoodesk.client.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** How we introduce ourselves to servers. */
final class ProductVersion {
  private ProductVersion() {}

  /** {@code odoo-desk/VERSION}. */
  static String userAgent() {
    Properties properties = new Properties();
    try (InputStream in = ProductVersion.class.getResourceAsStream("product.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "odoo-desk/" + properties.getProperty("version", "unknown");
  }
}
