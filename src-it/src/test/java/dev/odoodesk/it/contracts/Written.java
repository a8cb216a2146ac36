package dev.odoodesk.it.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands on a ticket in Odoo. */
record Written(
    @Nullable String severity,
    @Nullable String priority,
    @Nullable String state,
    @Nullable Instant firstResponse,
    @Nullable Instant resolution,
    @Nullable Instant update,
    Set<String> tags,
    @Nullable String team,
    @Nullable String stage,
    @Nullable String assignee,
    List<String> notes) {}
