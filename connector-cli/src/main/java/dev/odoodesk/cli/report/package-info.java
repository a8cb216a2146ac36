/** Reports as pages, workbooks and JSON, in the reader's language. */
@NullMarked
package dev.odoodesk.cli.report;

import org.jspecify.annotations.NullMarked;
