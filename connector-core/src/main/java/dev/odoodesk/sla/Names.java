package dev.odoodesk.sla;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** How names that people type are compared: without regard to case and surrounding space. */
public final class Names {
  private Names() {}

  /** The form of a name that is compared: composed, stripped, lower case. */
  public static String fold(String name) {
    return isLowerAscii(name) ? name : foldFully(name);
  }

  /** Folds several names. */
  public static Set<String> fold(Collection<String> names) {
    Set<String> folded = new TreeSet<>();
    for (String name : names) {
      folded.add(fold(name));
    }
    return folded;
  }

  private static String foldFully(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isLowerAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c > '~' || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }
}
