package dev.odoodesk.cli;

import dev.odoodesk.cli.config.Configuration;
import dev.odoodesk.cli.config.ConfigurationException;
import dev.odoodesk.cli.config.StoreSettings;
import dev.odoodesk.store.StateStore;
import dev.odoodesk.store.StateStores;
import dev.odoodesk.store.StoreLocation;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Opens the store that the configuration names, or the usual file where it names none. */
public final class Stores {
  private static final String USUAL_NAME = "odoo-desk.db";

  private final Context context;

  public Stores(Context context) {
    this.context = context;
  }

  /**
   * Opens the store; the caller closes it.
   *
   * @throws dev.odoodesk.store.StoreException if it cannot be opened
   * @throws ConfigurationException if its password cannot be had
   */
  public StateStore open(Configuration configuration) {
    return StateStores.open(location(configuration));
  }

  /** Where the store is; the folder of the usual file is made. */
  public StoreLocation location(Configuration configuration) {
    StoreSettings settings = configuration.store();
    if (settings == null) {
      return new StoreLocation.LocalFile(usualFolder().resolve(USUAL_NAME));
    }
    if (settings instanceof StoreSettings.LocalFile file) {
      return new StoreLocation.LocalFile(file.path());
    }
    StoreSettings.Shared shared = (StoreSettings.Shared) settings;
    String password =
        shared.password() == null
            ? null
            : context.secrets().resolve(shared.password(), configuration.folder());
    try {
      return new StoreLocation.Postgres(shared.url(), shared.user(), password);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(configuration.file() + ": store: " + e.getMessage());
    }
  }

  private Path usualFolder() {
    Path folder = context.surroundings().stateFolder();
    try {
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        return Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ConfigurationException(
          "the folder for what runs remember cannot be made ("
              + e
              + "); name a file that can be written to under 'store' in "
              + "the configuration");
    }
  }
}
