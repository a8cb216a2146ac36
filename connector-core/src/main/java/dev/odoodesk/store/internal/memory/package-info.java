/** The store that forgets when the process ends; not API. */
@NullMarked
package dev.odoodesk.store.internal.memory;

import org.jspecify.annotations.NullMarked;
