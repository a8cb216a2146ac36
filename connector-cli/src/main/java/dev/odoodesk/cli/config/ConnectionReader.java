package dev.odoodesk.cli.config;

import dev.odoodesk.cli.config.ConnectionSettings.CredentialKind;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one entry of {@code connections}. */
final class ConnectionReader {
  private static final int MOST_PER_PAGE = 100_000;
  private static final int MOST_PARALLEL = 64;
  private static final List<String> PROTOCOLS = List.of("auto", "json-2", "json-rpc", "xml-rpc");
  private static final List<String> FLAVOURS = List.of("auto", "enterprise", "oca", "project-task");

  private final Path folder;

  ConnectionReader(Path folder) {
    this.folder = folder;
  }

  /** The connection, or null where something essential is missing and was noted. */
  @Nullable ConnectionSettings read(String name, Section section) {
    section.require("url");
    URI url = section.uri("url");
    String database = section.requiredText("database");
    String user = section.requiredText("user");
    CredentialKind kind = credentialKind(section);
    SecretSource credential = kind == null ? null : section.secret(kind.key());
    String protocol = section.parsed("protocol", oneOf(PROTOCOLS));
    String flavour = section.parsed("flavour", oneOf(FLAVOURS));
    Path caFile = section.path("ca-file", folder);
    URI proxy = section.uri("proxy");
    Section timeouts = section.section("timeouts");
    Duration connect = timeouts == null ? null : timeouts.duration("connect");
    Duration call = timeouts == null ? null : timeouts.duration("call");
    Integer pageSize = section.integer("page-size", 1, MOST_PER_PAGE);
    CallRate rate = section.parsed("rate", CallRate::parse);
    Integer maxParallel = section.integer("max-parallel", 1, MOST_PARALLEL);
    Duration overlap = section.duration("overlap");
    if (timeouts != null) {
      timeouts.finish();
    }
    section.finish();
    if (url == null || database == null || user == null || kind == null || credential == null) {
      return null;
    }
    return new ConnectionSettings(
        name,
        url,
        database,
        user,
        kind,
        credential,
        protocol,
        flavour,
        caFile,
        proxy,
        connect,
        call,
        pageSize,
        rate,
        maxParallel,
        overlap);
  }

  private static @Nullable CredentialKind credentialKind(Section section) {
    boolean key = section.take("api-key") != null;
    boolean password = section.take("password") != null;
    if (key == password) {
      section.problem(
          key ? "password" : "url",
          key
              ? "give either 'api-key' or 'password', not both"
              : "a connection needs 'api-key' (or 'password'), for instance api-key: ${env:ODOO_KEY}");
      return null;
    }
    return key ? CredentialKind.API_KEY : CredentialKind.PASSWORD;
  }

  private static Function<String, String> oneOf(List<String> known) {
    return text -> {
      if (!known.contains(text)) {
        throw new IllegalArgumentException(
            "'"
                + text
                + "' is not one of "
                + String.join(", ", known)
                + Suggestion.question(text, known));
      }
      return text;
    };
  }
}
