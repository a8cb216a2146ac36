/** How policy files are read; not API. */
@NullMarked
package dev.odoodesk.policy.internal;

import org.jspecify.annotations.NullMarked;
