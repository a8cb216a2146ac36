/** How the engine works; not API. */
@NullMarked
package dev.odoodesk.sla.internal;

import org.jspecify.annotations.NullMarked;
