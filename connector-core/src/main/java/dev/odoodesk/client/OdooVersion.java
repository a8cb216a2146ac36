package dev.odoodesk.client;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which Odoo a server runs.
 *
 * @param full as the server names it, such as {@code 19.0-20251020} or {@code saas~18.4+e}
 * @param major the release: 14, 15, … 19; {@code saas~18.4} counts as 18
 * @param edition Community or Enterprise
 */
public record OdooVersion(String full, int major, Edition edition) {
  private static final Pattern RELEASE = Pattern.compile("(?:saas[~-])?(\\d{1,3})\\b.*");

  /** The two editions of Odoo. */
  public enum Edition {
    /** The free edition. */
    COMMUNITY,
    /** The paid edition; it marks its version with {@code +e}. */
    ENTERPRISE,
    /** The server does not tell. */
    UNKNOWN
  }

  /**
   * Reads the text that a server gives as its version.
   *
   * @throws IllegalArgumentException if no release number can be found in it
   */
  public static OdooVersion parse(String full) {
    Matcher release = RELEASE.matcher(full.strip());
    if (!release.matches()) {
      throw new IllegalArgumentException("not a version of Odoo: " + full);
    }
    Edition edition = full.contains("+e") ? Edition.ENTERPRISE : Edition.COMMUNITY;
    return new OdooVersion(full.strip(), Integer.parseInt(release.group(1)), edition);
  }

  /** Whether this release is that one or a newer one. */
  public boolean atLeast(int release) {
    return major >= release;
  }

  @Override
  public String toString() {
    return full;
  }
}
