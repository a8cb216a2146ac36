/**
 * How results reach standard output: tables for people, JSON and CSV for programs. Text that comes
 * from tickets is hostile and is made harmless here.
 */
@NullMarked
package dev.odoodesk.cli.output;

import org.jspecify.annotations.NullMarked;
