@NullMarked
package dev.odoodesk.cli;

import org.jspecify.annotations.NullMarked;
