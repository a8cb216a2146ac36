package dev.odoodesk.cli.output;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a list of results.
 *
 * @param name its name in JSON and CSV; tables show it in capitals
 * @param value what a record has in it: text, a number, a boolean, an instant, a list of these, or
 *     null
 */
public record Column<T>(String name, Function<T, @Nullable Object> value) {}
