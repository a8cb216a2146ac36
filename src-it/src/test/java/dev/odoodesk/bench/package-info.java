/**
 * Benchmarks against real Odoo servers and their peers. They run by {@code src-it/bench/run}, never
 * as part of the tests; what they say stands in {@code src-it/bench/README.md}.
 */
@NullMarked
package dev.odoodesk.bench;

import org.jspecify.annotations.NullMarked;
