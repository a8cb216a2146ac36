/** The log of the command: lines for people or JSON for programs, on standard error. */
@NullMarked
package dev.odoodesk.cli.log;

import org.jspecify.annotations.NullMarked;
