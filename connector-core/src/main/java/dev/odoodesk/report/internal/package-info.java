/** How reports are added up. */
@NullMarked
package dev.odoodesk.report.internal;

import org.jspecify.annotations.NullMarked;
