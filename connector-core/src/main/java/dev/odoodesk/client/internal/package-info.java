/** The transports, decoders and caches behind the client; not API. */
@NullMarked
package dev.odoodesk.client.internal;

import org.jspecify.annotations.NullMarked;
