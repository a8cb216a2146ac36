/** Runs of jobs under watch: what is told about them, to the log and to whoever listens. */
@NullMarked
package dev.odoodesk.cli.watch;

import org.jspecify.annotations.NullMarked;
