package dev.odoodesk.helpdesk.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message in a ticket's chatter, without its text.
 *
 * @param ticket id of the ticket
 * @param reply whether it is one that the other side can read, and not an automatic one
 * @param author id of the partner who wrote it
 */
public record Message(long id, long ticket, Instant at, boolean reply, @Nullable Long author) {}
