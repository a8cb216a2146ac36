/** Working-time questions as lines of JSON, and their answers. */
@NullMarked
package dev.odoodesk.cli.deadline;

import org.jspecify.annotations.NullMarked;
