package dev.odoodesk.client.internal;

import dev.odoodesk.client.Problem;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * The characters of an XML answer, as long as its markup is as plain as XML-RPC's. An XML parser
 * gathers a tag, an entity, a comment, a CDATA section or a processing instruction as a whole
 * before it tells of any, however long it is: so these are bounded, or refused, before the parser.
 */
final class PlainMarkup extends FilterReader {
  private static final int LONGEST_TAG = 4096;

  /** The longest reference to a character by number, and some leading zeros. */
  private static final int LONGEST_ENTITY = 16;

  private State state = State.TEXT;
  private long position;
  private long opened;
  private boolean declaration;
  private char quote;
  private char before;

  private enum State {
    TEXT,
    ENTITY,
    TAG_BEGINS,
    TAG,
    QUOTED
  }

  /** Takes UTF-8, which is all that Odoo sends; other bytes end in an {@link IOException}. */
  PlainMarkup(InputStream utf8) {
    super(new InputStreamReader(utf8, StandardCharsets.UTF_8.newDecoder()));
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    int count = super.read(buffer, from, length);
    for (int i = from; i < from + count; i++) {
      char c = buffer[i];
      if (state != State.TEXT || c == '<' || c == '&') {
        follow(c, position + i - from);
      }
    }
    position += Math.max(count, 0);
    return count;
  }

  private void follow(char c, long at) {
    switch (state) {
      case TEXT -> {
        state = c == '<' ? State.TAG_BEGINS : State.ENTITY;
        opened = at;
      }
      case ENTITY -> {
        require(at - opened < LONGEST_ENTITY, "an endless entity");
        state = c == ';' ? State.TEXT : State.ENTITY;
      }
      case TAG_BEGINS -> {
        require(c != '!', "a DOCTYPE, a comment or a CDATA section");
        declaration = c == '?';
        require(!declaration || opened == 0, "a processing instruction");
        state = State.TAG;
      }
      case TAG -> {
        require(at - opened < LONGEST_TAG, "a tag of more than " + LONGEST_TAG + " characters");
        if (c == '"' || c == '\'') {
          quote = c;
          state = State.QUOTED;
        } else if (c == '>' && (!declaration || before == '?')) {
          state = State.TEXT;
        }
      }
      case QUOTED -> {
        require(at - opened < LONGEST_TAG, "a tag of more than " + LONGEST_TAG + " characters");
        state = c == quote ? State.TAG : State.QUOTED;
      }
    }
    before = c;
  }

  private static void require(boolean plain, String what) {
    if (!plain) {
      throw new UnreadableAnswer(
          Problem.BROKEN_ANSWER, "the answer holds " + what + ", which Odoo never sends");
    }
  }
}
