package dev.odoodesk.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * What is around the content of a page: one file that needs nothing else, and that lets a browser
 * load and run nothing, whatever the texts of tickets hold.
 *
 * @param title the title, as text
 * @param words the reader's words
 * @param contents the sections, in order
 * @param generator who made the page, with the version
 */
public record PageFrame(String title, Words words, List<Entry> contents, String generator) {
  private static final String STYLE = resource("page.css");
  private static final String STYLE_DIGEST = sha256(STYLE);

  /**
   * An entry of the contents.
   *
   * @param id id of the section
   * @param text its heading
   * @param figure how much is in it; empty where that means nothing
   */
  public record Entry(String id, String text, String figure) {
    /** The link to it. */
    public String target() {
      return "#" + id;
    }
  }

  public PageFrame {
    contents = List.copyOf(contents);
  }

  /** The style sheet. */
  public String style() {
    return STYLE;
  }

  /** The content security policy: our style sheet and nothing else. */
  public String contentPolicy() {
    return "default-src 'none'; style-src 'sha256-"
        + STYLE_DIGEST
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String resource(String name) {
    try (InputStream in = PageFrame.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each Java has SHA-256", e);
    }
  }
}
