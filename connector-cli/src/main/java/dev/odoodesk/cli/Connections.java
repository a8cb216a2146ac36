package dev.odoodesk.cli;

import dev.odoodesk.cli.config.CallRate;
import dev.odoodesk.cli.config.Configuration;
import dev.odoodesk.cli.config.ConfigurationException;
import dev.odoodesk.cli.config.ConnectionSettings;
import dev.odoodesk.cli.config.ConnectionSettings.CredentialKind;
import dev.odoodesk.client.Credential;
import dev.odoodesk.client.OdooConnection;
import dev.odoodesk.client.Protocol;
import dev.odoodesk.client.Rate;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the library's connections out of those of the configuration; fetches their secrets. */
public final class Connections {
  private final Context context;

  public Connections(Context context) {
    this.context = context;
  }

  /**
   * The connection of an entry.
   *
   * @throws ConfigurationException where its secret cannot be had or its values do not fit
   */
  public OdooConnection of(Configuration configuration, ConnectionSettings settings) {
    String secret = context.secrets().resolve(settings.credential(), configuration.folder());
    try {
      return build(settings, secret);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          configuration.file() + ": connection '" + settings.name() + "': " + e.getMessage());
    }
  }

  private static OdooConnection build(ConnectionSettings settings, String secret) {
    OdooConnection.Builder builder =
        OdooConnection.builder(settings.name())
            .url(settings.url())
            .database(settings.database())
            .user(settings.user())
            .credential(
                settings.kind() == CredentialKind.API_KEY
                    ? Credential.apiKey(secret)
                    : Credential.password(secret));
    set(settings.protocol(), name -> builder.protocol(protocol(name)));
    set(settings.caFile(), (Path file) -> builder.caFile(file));
    set(settings.proxy(), builder::proxy);
    set(settings.connectTimeout(), builder::connectTimeout);
    set(settings.callTimeout(), builder::callTimeout);
    set(settings.pageSize(), builder::pageSize);
    set(settings.rate(), (CallRate rate) -> builder.rate(new Rate(rate.calls(), rate.period())));
    set(settings.maxParallel(), builder::maxParallel);
    set(settings.overlap(), builder::overlap);
    return builder.build();
  }

  private static Protocol protocol(String name) {
    return Protocol.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static <T> void set(@Nullable T value, Consumer<T> setter) {
    if (value != null) {
      setter.accept(value);
    }
  }
}
