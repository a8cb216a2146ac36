/** How tickets, people and histories are put together from records; not API. */
@NullMarked
package dev.odoodesk.helpdesk.internal;

import org.jspecify.annotations.NullMarked;
