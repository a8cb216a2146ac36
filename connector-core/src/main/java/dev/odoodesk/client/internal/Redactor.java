package dev.odoodesk.client.internal;

import dev.odoodesk.client.Credential;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes the secret out of texts, in every spelling in which a server or proxy may echo it. */
final class Redactor {
  private static final int LONGEST_TEXT = 500;

  /** Enough to fill the longest text, however much white space it holds; more is not looked at. */
  private static final int LONGEST_READ = 20_000;

  private final List<String> spellings;

  Redactor(Credential credential) {
    String secret = credential.secret();
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    String xml = secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    Set<String> all = new LinkedHashSet<>();
    all.add(secret);
    all.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
    all.add(URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"));
    all.add(xml);
    all.add(xml.replace("\"", "&quot;").replace("'", "&#39;"));
    all.add(xml.replace("\"", "&#34;").replace("'", "&#x27;"));
    all.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
    all.add(secret.replace("\\", "\\\\").replace("'", "\\'"));
    all.add(Base64.getEncoder().encodeToString(bytes));
    spellings = all.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** The text without secrets, on one line, without control characters, of bounded length. */
  String clean(String text) {
    boolean cut = text.length() > LONGEST_READ;
    String clean = cut ? text.substring(0, LONGEST_READ) : text;
    for (String spelling : spellings) {
      clean = clean.replace(spelling, "***");
    }
    if (cut) { // perhaps in the middle of a secret
      clean = clean.substring(0, Math.max(0, clean.length() - spellings.get(0).length()));
    }
    clean = clean.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    return clean.length() <= LONGEST_TEXT ? clean : clean.substring(0, LONGEST_TEXT) + "…";
  }
}
