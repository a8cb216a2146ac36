package dev.odoodesk.client;

/**
 * What proves who the user is. Its text form never shows the secret; only {@link #secret()} does.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Credential {

  /** The secret itself: for the login, never for a message. */
  String secret();

  /** A user's password. Users with two-factor authentication cannot log in with it. */
  static Credential password(String secret) {
    return new Password(secret);
  }

  /** An API key of the user (Odoo 14 and newer); JSON-2 takes nothing else. */
  static Credential apiKey(String secret) {
    return new ApiKey(secret);
  }

  /** A password. */
  record Password(String secret) implements Credential {
    /**
     * @throws IllegalArgumentException if it is blank or has a line break
     */
    public Password {
      requireUsable(secret, "password");
    }

    @Override
    public String toString() {
      return "password ***";
    }
  }

  /** An API key. */
  record ApiKey(String secret) implements Credential {
    /**
     * @throws IllegalArgumentException if it is blank, or holds what no HTTP header may hold
     */
    public ApiKey {
      requireUsable(secret, "API key");
      if (secret.chars().anyMatch(c -> c <= ' ' || c > '~')) {
        throw new IllegalArgumentException(
            "the API key holds spaces or other characters that no key has");
      }
    }

    @Override
    public String toString() {
      return "API key ***";
    }
  }

  private static void requireUsable(String secret, String what) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException("the " + what + " is empty");
    }
    if (secret.indexOf('\n') >= 0 || secret.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("the " + what + " holds a line break");
    }
  }
}
