/** The commands that show and prune what is remembered of runs. */
@NullMarked
package dev.odoodesk.cli.runs;

import org.jspecify.annotations.NullMarked;
