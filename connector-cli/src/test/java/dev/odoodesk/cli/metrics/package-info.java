@NullMarked
package dev.odoodesk.cli.metrics;

import org.jspecify.annotations.NullMarked;
