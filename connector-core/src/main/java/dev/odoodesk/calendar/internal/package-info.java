/** How working calendars are compiled and searched; no API. */
@NullMarked
package dev.odoodesk.calendar.internal;

import org.jspecify.annotations.NullMarked;
