@NullMarked
package dev.odoodesk.cli.deadline;

import org.jspecify.annotations.NullMarked;
