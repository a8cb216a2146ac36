package dev.odoodesk.sandbox.internal.orm;

import dev.odoodesk.sandbox.internal.schema.Row;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records that are worked out when they are asked for. Thread-safe; the same id always gives the
 * same record.
 */
public interface RowSource {
  /** The highest id. */
  long last();

  @Nullable Row row(long id);

  /** The lowest id above {@code id}, 0 where there is none. */
  long after(long id);

  /** The highest id below {@code id}, 0 where there is none. */
  long before(long id);

  /**
   * The ids, ascending, of at least those records whose fields have one of the given values each;
   * null where only looking at all of them would tell.
   */
  long @Nullable [] candidates(Map<String, Set<Object>> wanted);
}
