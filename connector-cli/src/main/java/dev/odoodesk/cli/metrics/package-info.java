/** Figures about runs for Prometheus: a text file for node_exporter, or an endpoint. */
@NullMarked
package dev.odoodesk.cli.metrics;

import org.jspecify.annotations.NullMarked;
