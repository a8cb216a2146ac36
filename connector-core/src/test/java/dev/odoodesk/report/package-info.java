@NullMarked
package dev.odoodesk.report;

import org.jspecify.annotations.NullMarked;
