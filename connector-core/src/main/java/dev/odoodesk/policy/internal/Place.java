package dev.odoodesk.policy.internal;

/**
 * Where something stands in a file.
 *
 * @param line counted from 1
 * @param column counted from 1
 */
public record Place(int line, int column) {
  static final Place START = new Place(1, 1);
}
