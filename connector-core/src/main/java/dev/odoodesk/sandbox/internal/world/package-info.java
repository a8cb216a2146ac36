/** The support desk that is made up from a seed. */
@NullMarked
package dev.odoodesk.sandbox.internal.world;

import org.jspecify.annotations.NullMarked;
