package dev.odoodesk.sandbox.internal.schema;

/**
 * One option of a selection field.
 *
 * @param key what is stored
 * @param label what people see
 */
public record Choice(String key, String label) {}
