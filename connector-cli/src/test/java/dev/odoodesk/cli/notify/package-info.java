@NullMarked
package dev.odoodesk.cli.notify;

import org.jspecify.annotations.NullMarked;
