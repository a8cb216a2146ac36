package dev.odoodesk.helpdesk.internal;

import org.jspecify.annotations.Nullable;

/**
 * A change of one field that Odoo noted with a message.
 *
 * @param message id of that message
 * @param field technical name of the field
 * @param oldId record before, 0 for none or unknown
 * @param newId record after, 0 for none or unknown
 * @param oldText value before as people see it, null for empty
 * @param newText value after as people see it, null for empty
 */
public record TrackedChange(
    long message,
    String field,
    long oldId,
    long newId,
    @Nullable String oldText,
    @Nullable String newText) {}
