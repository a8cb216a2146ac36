@NullMarked
package dev.odoodesk.cli.config;

import org.jspecify.annotations.NullMarked;
