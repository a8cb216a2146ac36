@NullMarked
package dev.odoodesk.cli.output;

import org.jspecify.annotations.NullMarked;
