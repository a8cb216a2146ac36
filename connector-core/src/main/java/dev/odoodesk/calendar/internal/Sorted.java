package dev.odoodesk.calendar.internal;

/** Search in ascending numbers, some of which may be equal. */
final class Sorted {
  private Sorted() {}

  /** Index of the last of the first {@code length} numbers that is at most the key; -1 for none. */
  static int lastAtMost(long[] numbers, int length, long key) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (numbers[middle] <= key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
