package dev.odoodesk.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StateStoreContract {
  @TempDir private Path folder;

  @Override
  protected StateStore open() {
    return StateStores.open(new StoreLocation.LocalFile(folder.resolve("odoo-desk.db")), clock);
  }
}
