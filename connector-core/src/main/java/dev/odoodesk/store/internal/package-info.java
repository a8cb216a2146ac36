/** How the stores work; not API. */
@NullMarked
package dev.odoodesk.store.internal;

import org.jspecify.annotations.NullMarked;
