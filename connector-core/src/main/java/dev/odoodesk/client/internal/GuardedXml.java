package dev.odoodesk.client.internal;

import dev.odoodesk.client.Problem;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Passes XML on as long as it stays within bounds of depth and size. */
final class GuardedXml extends XMLFilterImpl {
  /** A value in a list or map is three elements deep. */
  private static final int MAX_ELEMENTS_DEEP = 3 * DecodeBudget.MAX_DEPTH;

  private final DecodeBudget budget;
  private final int longestText;
  private int depth;
  private int textLength;

  GuardedXml(ContentHandler target, long maxResponseBytes) {
    setContentHandler(target);
    budget = new DecodeBudget(maxResponseBytes);
    longestText = DecodeBudget.longestText(maxResponseBytes);
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    if (++depth > MAX_ELEMENTS_DEEP) {
      throw new UnreadableAnswer(
          Problem.BROKEN_ANSWER,
          "the answer is nested more than " + DecodeBudget.MAX_DEPTH + " levels deep");
    }
    textLength = 0;
    budget.chargeNode();
    super.startElement(uri, localName, qName, attributes);
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    depth--;
    super.endElement(uri, localName, qName);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    textLength += length;
    if (textLength > longestText) {
      throw new UnreadableAnswer(
          Problem.ANSWER_TOO_LARGE, "the answer holds a text of more than " + longestText);
    }
    budget.chargeCharacters(length);
    super.characters(text, start, length);
  }
}
