@NullMarked
package dev.odoodesk.cli.watch;

import org.jspecify.annotations.NullMarked;
