package dev.odoodesk.client.internal;

/** What the value of an HTTP header can hold without being taken for something else. */
public final class HeaderText {
  private HeaderText() {}

  /** Whether it holds nothing but printable ASCII. */
  public static boolean isPossible(String value) {
    return value.chars().allMatch(c -> c >= ' ' && c <= '~');
  }
}
