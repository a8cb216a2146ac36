package dev.odoodesk.policy.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML into nodes that know their places. Size, depth and the number of nodes, aliases
 * written out, are bounded; the parser's events are read one by one, so nothing recurses.
 */
public final class YamlReader {
  /** Longest file, in characters. */
  public static final int LONGEST_FILE = 512 * 1024;

  static final int LONGEST_TEXT = 2_000;
  static final int DEEPEST = 24;
  static final int MOST_NODES = 50_000;
  private static final int LONGEST_EXCERPT = 40;

  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<Anchor, Counted> anchors = new HashMap<>();
  private int nodes;
  private @Nullable YamlNode root;

  private YamlReader() {}

  /** A node and how many nodes it stands for once its aliases are written out. */
  private record Counted(YamlNode node, int nodes, int depth) {}

  private static final class Open {
    private final Place place;
    private final boolean mapping;
    private final Optional<Anchor> anchor;
    private final int nodesBefore;
    private final List<YamlNode> items = new ArrayList<>();
    private final Map<String, YamlNode.Field> fields = new LinkedHashMap<>();
    private YamlNode.@Nullable Scalar key;
    private int depth = 1;

    Open(Place place, boolean mapping, Optional<Anchor> anchor, int nodesBefore) {
      this.place = place;
      this.mapping = mapping;
      this.anchor = anchor;
      this.nodesBefore = nodesBefore;
    }
  }

  /**
   * Reads a text.
   *
   * @throws Mistake if it is no YAML, or beyond the bounds
   */
  static YamlNode read(String text) {
    if (text.length() > LONGEST_FILE) {
      throw new Mistake(
          Place.START,
          "the file has "
              + text.length()
              + " characters, more than the "
              + LONGEST_FILE
              + " that a policy may have");
    }
    LoadSettings settings =
        LoadSettings.builder().setUseMarks(true).setCodePointLimit(LONGEST_FILE).build();
    YamlReader reader = new YamlReader();
    try {
      Iterator<Event> events = new Parse(settings).parseString(text).iterator();
      while (events.hasNext()) {
        reader.accept(events.next());
      }
    } catch (MarkedYamlEngineException e) {
      throw new Mistake(place(e.getProblemMark()), "this is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new Mistake(Place.START, "this is not YAML: " + e.getMessage());
    }
    if (reader.root == null) {
      throw new Mistake(Place.START, "the file is empty");
    }
    return reader.root;
  }

  private void accept(Event event) {
    switch (event.getEventId()) {
      case Scalar -> {
        ScalarEvent scalar = (ScalarEvent) event;
        count(1, scalar);
        if (scalar.getValue().length() > LONGEST_TEXT) {
          throw new Mistake(
              place(event.getStartMark()), "a text longer than " + LONGEST_TEXT + " characters");
        }
        close(
            new YamlNode.Scalar(place(event.getStartMark()), scalar.getValue(), scalar.isPlain()),
            scalar.getAnchor(),
            1,
            0,
            event);
      }
      case MappingStart, SequenceStart -> {
        count(1, event);
        boolean mapping = event.getEventId() == Event.ID.MappingStart;
        open.push(
            new Open(place(event.getStartMark()), mapping, ((NodeEvent) event).getAnchor(), nodes));
        if (open.size() > DEEPEST) {
          throw new Mistake(place(event.getStartMark()), "nested deeper than " + DEEPEST);
        }
      }
      case MappingEnd, SequenceEnd -> {
        Open done = open.pop();
        YamlNode node =
            done.mapping
                ? new YamlNode.Fields(done.place, done.fields)
                : new YamlNode.Items(done.place, done.items);
        close(node, done.anchor, nodes - done.nodesBefore + 1, done.depth, event);
      }
      case Alias -> {
        Counted target = anchors.get(((AliasEvent) event).getAlias());
        if (target == null) {
          throw new Mistake(
              place(event.getStartMark()), "this alias has no finished anchor before it");
        }
        count(target.nodes(), event);
        if (open.size() + target.depth() > DEEPEST) {
          throw new Mistake(place(event.getStartMark()), "nested deeper than " + DEEPEST);
        }
        close(target.node(), Optional.empty(), target.nodes(), target.depth(), event);
      }
      case DocumentStart -> {
        if (root != null) {
          throw new Mistake(
              place(event.getStartMark()), "a policy file holds one document; this is a second");
        }
      }
      default -> {
        // Ends of documents, the stream and comments carry nothing.
      }
    }
  }

  private void count(int more, Event event) {
    if (more > MOST_NODES - nodes) {
      throw new Mistake(
          place(event.getStartMark()),
          "the file has more than " + MOST_NODES + " parts once its aliases are written out");
    }
    nodes += more;
  }

  private void close(YamlNode node, Optional<Anchor> anchor, int size, int depth, Event event) {
    anchor.ifPresent(name -> anchors.put(name, new Counted(node, size, depth)));
    Open parent = open.peek();
    if (parent == null) {
      root = node;
      return;
    }
    parent.depth = Math.max(parent.depth, depth + 1);
    if (!parent.mapping) {
      parent.items.add(node);
      return;
    }
    YamlNode.Scalar key = parent.key;
    if (key != null) {
      parent.key = null;
      parent.fields.put(key.text(), new YamlNode.Field(key, node));
      return;
    }
    if (!(node instanceof YamlNode.Scalar scalar)) {
      throw new Mistake(place(event.getStartMark()), "a key must be a plain text");
    }
    if (parent.fields.containsKey(scalar.text())) {
      throw new Mistake(
          scalar.place(),
          "`"
              + excerpt(scalar.text())
              + "` stands here twice; the first is in line "
              + parent.fields.get(scalar.text()).key().place().line());
    }
    parent.key = scalar;
  }

  static String excerpt(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_EXCERPT ? line : line.substring(0, LONGEST_EXCERPT) + "…";
  }

  private static Place place(Optional<Mark> mark) {
    return mark.map(m -> new Place(m.getLine() + 1, m.getColumn() + 1)).orElse(Place.START);
  }
}
