/** The worker: runs the configured jobs when they are due, alone or together with others. */
@NullMarked
package dev.odoodesk.cli.worker;

import org.jspecify.annotations.NullMarked;
