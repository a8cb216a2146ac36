package dev.odoodesk.cli.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads {@code store}: a file, or the address of a shared database. */
final class StoreReader {
  private final Path folder;

  StoreReader(Path folder) {
    this.folder = folder;
  }

  @Nullable StoreSettings read(Section top) {
    if (!(top.take("store") instanceof Node.Mapping)) {
      Path path = top.path("store", folder);
      return path == null ? null : new StoreSettings.LocalFile(path);
    }
    Section section = top.section("store");
    if (section == null) {
      return null;
    }
    String url = section.requiredText("url");
    String user = section.text("user");
    SecretSource password = section.secret("password");
    section.finish();
    if (url != null && !url.startsWith("jdbc:postgresql:")) {
      section.problem("url", "a shared store is a PostgreSQL database: jdbc:postgresql://…");
      return null;
    }
    return url == null ? null : new StoreSettings.Shared(url, user, password);
  }
}
