@NullMarked
package dev.odoodesk.cli.log;

import org.jspecify.annotations.NullMarked;
