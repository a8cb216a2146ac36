package dev.odoodesk.cli.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where runs, marks and journals are kept. */
public sealed interface StoreSettings {

  /** A file of this machine. */
  record LocalFile(Path path) implements StoreSettings {}

  /** A database that several machines share. */
  record Shared(String url, @Nullable String user, @Nullable SecretSource password)
      implements StoreSettings {}
}
