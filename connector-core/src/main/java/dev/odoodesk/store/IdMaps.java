package dev.odoodesk.store;

import java.util.Collection;
import java.util.Map;

/** Which record of one Odoo became which of another. */
public interface IdMaps {

  /** The ids of the copies by id of the original; those without a copy are missing. */
  Map<Long, Long> find(IdMapKey key, Collection<Long> originals);

  /** All ids of copies by id of the original. */
  Map<Long, Long> all(IdMapKey key);

  /** Notes copies; those of the same originals are replaced. */
  void put(IdMapKey key, Map<Long, Long> copies);

  /** Forgets the copies of some originals. */
  void forget(IdMapKey key, Collection<Long> originals);
}
