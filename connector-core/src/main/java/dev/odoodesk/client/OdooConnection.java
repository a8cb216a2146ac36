package dev.odoodesk.client;

import dev.odoodesk.client.internal.HeaderText;
import dev.odoodesk.client.internal.PrivateAuthorities;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an Odoo is, who we are there, and how it may be used. Immutable and thread-safe; its text
 * form holds no secret.
 *
 * <p>Defaults: protocol AUTO, connect timeout 10 s, call timeout 2 min, page size 2000, no rate
 * limit, one call at a time, overlap 10 min, answers up to 64 MiB, 4 repetitions.
 */
public final class OdooConnection {
  private final Builder settings;

  private OdooConnection(Builder settings) {
    this.settings = settings;
  }

  /** Starts a connection with that name; the name stands in messages and logs. */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /** A builder that starts with these settings. */
  public Builder toBuilder() {
    return new Builder(settings);
  }

  /** Name of the connection. */
  public String name() {
    return settings.name;
  }

  /** Root of the server, ending in a slash. */
  public URI url() {
    return Objects.requireNonNull(settings.url);
  }

  /** Name of the database. */
  public String database() {
    return Objects.requireNonNull(settings.database);
  }

  /** Login name. */
  public String user() {
    return Objects.requireNonNull(settings.user);
  }

  /** Password or API key. */
  public Credential credential() {
    return Objects.requireNonNull(settings.credential);
  }

  /** The protocol asked for. */
  public Protocol protocol() {
    return settings.protocol;
  }

  /** PEM file of the certificate authorities to trust instead of the system's. */
  public Optional<Path> caFile() {
    return Optional.ofNullable(settings.caFile);
  }

  /** Proxy, {@code http://host:port} or {@code socks://host:port}. */
  public Optional<URI> proxy() {
    return Optional.ofNullable(settings.proxy);
  }

  /** How long a connection may take to come about. */
  public Duration connectTimeout() {
    return settings.connectTimeout;
  }

  /** How long a call may take as a whole. */
  public Duration callTimeout() {
    return settings.callTimeout;
  }

  /** Records a page and records a batch. */
  public int pageSize() {
    return settings.pageSize;
  }

  /** How often the server may be called. */
  public Rate rate() {
    return settings.rate;
  }

  /** Calls in flight at most. */
  public int maxParallel() {
    return settings.maxParallel;
  }

  /** How far an increment reaches back behind its mark. */
  public Duration overlap() {
    return settings.overlap;
  }

  /** Size of the largest answer that is taken, after decompression. */
  public long maxResponseBytes() {
    return settings.maxResponseBytes;
  }

  /** How often a call that may be repeated is repeated at most. */
  public int retries() {
    return settings.retries;
  }

  /** Language of names and labels, such as {@code es_ES}; the user's where empty. */
  public Optional<String> language() {
    return Optional.ofNullable(settings.language);
  }

  /** Time zone for the server's own reckoning; the user's where empty. Values stay UTC. */
  public Optional<ZoneId> timeZone() {
    return Optional.ofNullable(settings.timeZone);
  }

  /** Companies whose records are wanted, the first is the current one; the user's where empty. */
  public List<Long> companies() {
    return settings.companies;
  }

  @Override
  public String toString() {
    return name() + " (" + url() + ", database " + database() + ", user " + user() + ")";
  }

  /** Collects the settings of a connection. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private @Nullable URI url;
    private @Nullable String database;
    private @Nullable String user;
    private @Nullable Credential credential;
    private Protocol protocol = Protocol.AUTO;
    private @Nullable Path caFile;
    private @Nullable URI proxy;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration callTimeout = Duration.ofMinutes(2);
    private int pageSize = 2000;
    private Rate rate = Rate.unlimited();
    private int maxParallel = 1;
    private Duration overlap = Duration.ofMinutes(10);
    private long maxResponseBytes = 64L << 20;
    private int retries = 4;
    private @Nullable String language;
    private @Nullable ZoneId timeZone;
    private List<Long> companies = List.of();

    private Builder(String name) {
      this.name = requireText(name, "name");
    }

    private Builder(Builder other) {
      name = other.name;
      url = other.url;
      database = other.database;
      user = other.user;
      credential = other.credential;
      protocol = other.protocol;
      caFile = other.caFile;
      proxy = other.proxy;
      connectTimeout = other.connectTimeout;
      callTimeout = other.callTimeout;
      pageSize = other.pageSize;
      rate = other.rate;
      maxParallel = other.maxParallel;
      overlap = other.overlap;
      maxResponseBytes = other.maxResponseBytes;
      retries = other.retries;
      language = other.language;
      timeZone = other.timeZone;
      companies = other.companies;
    }

    /**
     * Root of the server, {@code http} or {@code https}.
     *
     * @throws IllegalArgumentException if it is no such URL, or has a user, query or fragment
     */
    public Builder url(URI value) {
      url = ServerUrl.normalised(value);
      return this;
    }

    /** Name of the database. */
    public Builder database(String value) {
      database = requireText(value, "database");
      return this;
    }

    /** Login name; a password or API key of another user is refused. */
    public Builder user(String value) {
      user = requireText(value, "user");
      return this;
    }

    /** Password or API key. */
    public Builder credential(Credential value) {
      credential = value;
      return this;
    }

    /** Protocol to speak. */
    public Builder protocol(Protocol value) {
      protocol = value;
      return this;
    }

    /** PEM file of the certificate authorities to trust instead of the system's; must exist. */
    public Builder caFile(Path value) {
      caFile = value;
      return this;
    }

    /**
     * Proxy.
     *
     * @throws IllegalArgumentException unless {@code http://host:port} or {@code socks://host:port}
     */
    public Builder proxy(URI value) {
      proxy = ServerUrl.proxy(value);
      return this;
    }

    /** How long a connection may take to come about. */
    public Builder connectTimeout(Duration value) {
      connectTimeout = requirePositive(value, "connect timeout");
      return this;
    }

    /** How long a call may take as a whole. */
    public Builder callTimeout(Duration value) {
      callTimeout = requirePositive(value, "call timeout");
      return this;
    }

    /** Records a page and records a batch. */
    public Builder pageSize(int value) {
      pageSize = Math.toIntExact(requireAtLeast(value, 1, "page size"));
      return this;
    }

    /** How often the server may be called. */
    public Builder rate(Rate value) {
      rate = value;
      return this;
    }

    /** Calls in flight at most. */
    public Builder maxParallel(int value) {
      maxParallel = Math.toIntExact(requireAtLeast(value, 1, "max-parallel"));
      return this;
    }

    /** How far an increment reaches back behind its mark. */
    public Builder overlap(Duration value) {
      if (value.isNegative()) {
        throw new IllegalArgumentException("the overlap is negative: " + value);
      }
      overlap = value;
      return this;
    }

    /** Size of the largest answer that is taken, after decompression. */
    public Builder maxResponseBytes(long value) {
      maxResponseBytes = requireAtLeast(value, 1024, "largest answer");
      return this;
    }

    /** How often a call that may be repeated is repeated at most. */
    public Builder retries(int value) {
      retries = Math.toIntExact(requireAtLeast(value, 0, "number of repetitions"));
      return this;
    }

    /** Language of names and labels, such as {@code es_ES}. */
    public Builder language(String value) {
      language = requireText(value, "language");
      return this;
    }

    /** Time zone for the server's own reckoning. */
    public Builder timeZone(ZoneId value) {
      timeZone = value;
      return this;
    }

    /** Companies whose records are wanted, the first is the current one. */
    public Builder companies(List<Long> values) {
      companies = List.copyOf(values);
      return this;
    }

    /**
     * The connection.
     *
     * @throws IllegalArgumentException if URL, database, user or credential is missing, JSON-2 is
     *     asked for without an API key or for a database that no HTTP header can name, or the file
     *     of certificate authorities cannot be used
     */
    public OdooConnection build() {
      requireSet(url, "url");
      requireSet(database, "database");
      requireSet(user, "user");
      requireSet(credential, "password or API key");
      if (protocol == Protocol.JSON_2 && credential instanceof Credential.Password) {
        throw new IllegalArgumentException(
            "connection " + name + ": JSON-2 takes an API key, not a password");
      }
      if (protocol == Protocol.JSON_2 && database != null && !HeaderText.isPossible(database)) {
        throw new IllegalArgumentException(
            "connection "
                + name
                + ": JSON-2 names the database in an HTTP header, which cannot carry '"
                + database
                + "'; use the protocol json-rpc");
      }
      requireUsable(caFile);
      return new OdooConnection(new Builder(this));
    }

    private void requireUsable(@Nullable Path authorities) {
      if (authorities != null) {
        try {
          PrivateAuthorities.readFrom(authorities);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException("connection " + name + ": " + e.getMessage(), e);
        }
      }
    }

    private void requireSet(@Nullable Object value, String what) {
      if (value == null) {
        throw new IllegalArgumentException("connection " + name + " has no " + what);
      }
    }

    private static String requireText(String value, String what) {
      if (value.isBlank()) {
        throw new IllegalArgumentException("the " + what + " of a connection is blank");
      }
      return value;
    }

    private static Duration requirePositive(Duration value, String what) {
      if (value.isNegative() || value.isZero()) {
        throw new IllegalArgumentException("the " + what + " must be positive, not " + value);
      }
      return value;
    }

    private static long requireAtLeast(long value, long least, String what) {
      if (value < least) {
        throw new IllegalArgumentException(
            "the " + what + " must be at least " + least + ", not " + value);
      }
      return value;
    }
  }
}
