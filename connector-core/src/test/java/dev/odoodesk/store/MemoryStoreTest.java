package dev.odoodesk.store;

class MemoryStoreTest extends StateStoreContract {
  @Override
  protected StateStore open() {
    return StateStore.inMemory(clock);
  }
}
