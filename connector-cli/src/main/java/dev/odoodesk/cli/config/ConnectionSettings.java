package dev.odoodesk.cli.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code connections}; what is null takes the library's default.
 *
 * @param name how the configuration calls it
 * @param credential API key or password, according to {@code kind}
 * @param flavour how tickets are kept; {@code auto} where null
 * @param proxy address of an HTTP proxy
 * @param pageSize records per page
 * @param rate most calls in a time
 * @param maxParallel calls in flight
 * @param overlap how far an increment reaches back behind its mark
 */
public record ConnectionSettings(
    String name,
    URI url,
    String database,
    String user,
    CredentialKind kind,
    SecretSource credential,
    @Nullable String protocol,
    @Nullable String flavour,
    @Nullable Path caFile,
    @Nullable URI proxy,
    @Nullable Duration connectTimeout,
    @Nullable Duration callTimeout,
    @Nullable Integer pageSize,
    @Nullable CallRate rate,
    @Nullable Integer maxParallel,
    @Nullable Duration overlap) {

  /** The flavour in which tasks are the tickets. */
  public static final String PROJECT_TASK = "project-task";

  /** Which of the two a connection logs in with. */
  public enum CredentialKind {
    API_KEY("api-key"),
    PASSWORD("password");

    private final String key;

    CredentialKind(String key) {
      this.key = key;
    }

    /** The key of the configuration. */
    public String key() {
      return key;
    }
  }
}
