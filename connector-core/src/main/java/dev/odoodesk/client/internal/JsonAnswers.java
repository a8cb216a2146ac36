package dev.odoodesk.client.internal;

import dev.odoodesk.client.Problem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * What the JSON protocols share in reading answers.
 *
 * @param codec opens parsers
 * @param foreign explains what is no JSON
 * @param failures makes exceptions
 * @param maxResponseBytes bounds the decoded size
 */
record JsonAnswers(
    JsonCodec codec, ForeignAnswers foreign, Failures failures, long maxResponseBytes) {

  /** Reads a document from the parser's first token on. */
  @FunctionalInterface
  interface Document<T> {
    /** Reads it; the parser stands on its first token. */
    T read(JsonParser in, DecodeBudget budget);
  }

  <T> T read(HttpAnswer answer, Target target, Document<T> document) throws IOException {
    try (JsonParser in = codec.parser(answer.body())) {
      if (in.nextToken() == null) {
        throw failures.lost(Problem.BROKEN_ANSWER, target, "the answer is empty", null);
      }
      return document.read(in, new DecodeBudget(maxResponseBytes));
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (StreamConstraintsException e) {
      throw failures.of(Problem.BROKEN_ANSWER, target, "the answer breaks a limit: " + words(e));
    } catch (UnexpectedEndOfInputException e) {
      throw failures.lost(Problem.UNAVAILABLE, target, "the answer ends in the middle", null);
    } catch (JacksonException e) {
      throw failures.lost(
          Problem.BROKEN_ANSWER, target, "the answer is no JSON: " + words(e), null);
    }
  }

  static void expect(JsonParser in, JsonToken token) {
    if (in.currentToken() != token) {
      throw new UnreadableAnswer(
          Problem.BROKEN_ANSWER, "the answer has " + in.currentToken() + " for " + token);
    }
  }

  static String textOf(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }

  private static String words(JacksonException e) {
    return String.valueOf(e.getOriginalMessage());
  }
}
