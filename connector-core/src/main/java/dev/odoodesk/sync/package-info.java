/**
 * The road from tickets to written results: read, evaluate, diff, plan, apply.
 *
 * <p>Every write is first a {@link dev.odoodesk.sync.Change}: with the value it expects to find,
 * the value it leaves behind and why. Values and the pure steps are immutable and thread-safe.
 */
@NullMarked
package dev.odoodesk.sync;

import org.jspecify.annotations.NullMarked;
