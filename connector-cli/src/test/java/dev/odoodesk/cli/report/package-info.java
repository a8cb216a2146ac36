@NullMarked
package dev.odoodesk.cli.report;

import org.jspecify.annotations.NullMarked;
