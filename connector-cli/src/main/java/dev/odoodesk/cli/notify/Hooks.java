package dev.odoodesk.cli.notify;

import dev.odoodesk.cli.Context;
import dev.odoodesk.cli.config.Configuration;
import dev.odoodesk.cli.config.ConfigurationException;
import dev.odoodesk.cli.config.NotifySettings;
import dev.odoodesk.cli.config.SecretResolver;
import dev.odoodesk.store.StateStore;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the notifier that the configuration wants. */
public final class Hooks {
  private Hooks() {}

  /**
   * The notifier; empty where nobody is to be told.
   *
   * @throws ConfigurationException where the address of the webhook, or a secret, cannot be had
   */
  public static Optional<Notifier> notifier(
      Context context, Configuration configuration, StateStore store) {
    NotifySettings settings = configuration.notifications();
    List<Hook> hooks = new ArrayList<>();
    if (!settings.command().isEmpty()) {
      hooks.add(
          new CommandHook(
              settings.command(),
              configuration.folder(),
              settings.timeout(),
              context.logs().secrets()));
    }
    if (settings.webhook() != null) {
      SecretResolver secrets = context.secrets();
      String address = secrets.resolve(settings.webhook(), configuration.folder());
      String authorization =
          settings.authorization() == null
              ? null
              : secrets.resolve(settings.authorization(), configuration.folder());
      hooks.add(new WebhookHook(address(settings, address), authorization, settings.timeout()));
    }
    return hooks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Notifier(context, settings, store, hooks));
  }

  private static URI address(NotifySettings settings, String text) {
    String place = settings.webhook() == null ? "" : settings.webhook().place();
    try {
      URI uri = new URI(text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null && uri.getUserInfo() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Not its message: it quotes the address, which may be a secret.
      throw wrong(place);
    }
    throw wrong(place);
  }

  private static ConfigurationException wrong(String place) {
    return new ConfigurationException(
        place + ": 'webhook' must be an address such as https://hooks.example.com/path");
  }
}
