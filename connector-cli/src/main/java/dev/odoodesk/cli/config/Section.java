package dev.odoodesk.cli.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One group of keys while it is read. Each getter takes one key and writes what is wrong with it to
 * the common list of problems, returning null; {@link #finish()} reports the keys that nobody took.
 */
final class Section {
  private final String name;
  private final Node.Mapping mapping;
  private final List<String> problems;
  private final Set<String> known = new TreeSet<>();

  Section(String name, Node.Mapping mapping, List<String> problems) {
    this.name = name;
    this.mapping = mapping;
    this.problems = problems;
  }

  /** Text, or null where the key is absent or wrong. */
  @Nullable String text(String key) {
    Node node = take(key);
    if (node == null) {
      return null;
    }
    if (node instanceof Node.Text text && !text.value().isBlank()) {
      return text.value();
    }
    if (node instanceof Node.Text) {
      problem(node, "'" + key + "' is empty");
    } else {
      String remedy =
          node instanceof Node.Mapping || node instanceof Node.Sequence ? "" : "; put it in quotes";
      problem(node, "'" + key + "' must be text but is " + node.kind() + remedy);
    }
    return null;
  }

  /** Text that must be there; null, and a problem, where it is not. */
  @Nullable String requiredText(String key) {
    require(key);
    return text(key);
  }

  /** Text made into something else; what {@code parse} throws becomes a problem at its place. */
  <T> @Nullable T parsed(String key, Function<String, T> parse) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      problem(key, "'" + key + "': " + e.getMessage());
      return null;
    }
  }

  /** A whole number in a range. */
  @Nullable Integer integer(String key, int least, int most) {
    Node node = take(key);
    if (node == null) {
      return null;
    }
    if (node instanceof Node.Whole whole && whole.value() >= least && whole.value() <= most) {
      return (int) whole.value();
    }
    problem(node, "'" + key + "' must be a whole number from " + least + " to " + most);
    return null;
  }

  /** A length of time such as {@code 30s}, {@code 10m}, {@code 2h} or {@code PT10M}. */
  @Nullable Duration duration(String key) {
    return parsed(key, Durations::parse);
  }

  /** An absolute web address. */
  @Nullable URI uri(String key) {
    return parsed(key, Section::webAddress);
  }

  /** A file, relative to the folder of the configuration. */
  @Nullable Path path(String key, Path folder) {
    return parsed(
        key,
        text -> {
          try {
            return folder.resolve(text).normalize();
          } catch (InvalidPathException e) {
            throw new IllegalArgumentException("no file name: " + e.getReason(), e);
          }
        });
  }

  /** A time zone by its IANA name. */
  @Nullable ZoneId zone(String key) {
    return parsed(
        key,
        text -> {
          if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new IllegalArgumentException(
                "no such time zone"
                    + Suggestion.question(text, ZoneId.getAvailableZoneIds())
                    + "; names look like Europe/Madrid");
          }
          return ZoneId.of(text);
        });
  }

  /** A secret: only where it comes from is read here, not the secret itself. */
  @Nullable SecretSource secret(String key) {
    Template template = parsed(key, Template::parse);
    if (template == null) {
      return null;
    }
    Place place = mapping.values().getOrDefault(key, mapping).place();
    return new SecretSource(place.toString(), key, template);
  }

  /** A list of texts; one text alone counts as a list of one. */
  List<String> texts(String key) {
    Node node = take(key);
    if (node == null) {
      return List.of();
    }
    List<Node> values = node instanceof Node.Sequence list ? list.values() : List.of(node);
    List<String> texts = new ArrayList<>();
    for (Node value : values) {
      if (value instanceof Node.Text text) {
        texts.add(text.value());
      } else {
        problem(value, "'" + key + "' must be a list of texts but has " + value.kind());
      }
    }
    return texts;
  }

  /** The group of keys under a key, or null. */
  @Nullable Section section(String key) {
    Node node = take(key);
    if (node == null) {
      return null;
    }
    if (node instanceof Node.Mapping group) {
      return new Section(name + "." + key, group, problems);
    }
    problem(node, "'" + key + "' must be a group of keys but is " + node.kind());
    return null;
  }

  /** All groups of this section by their own names, as under {@code connections}. */
  Map<String, Section> sections() {
    Map<String, Section> sections = new LinkedHashMap<>();
    for (String key : mapping.values().keySet()) {
      Section section = section(key);
      if (section != null) {
        sections.put(key, section);
      }
    }
    return sections;
  }

  /** The node under a key as it is, or null. */
  @Nullable Node take(String key) {
    known.add(key);
    return mapping.values().get(key);
  }

  /** Notes a problem where the key is not there. */
  void require(String key) {
    if (!mapping.values().containsKey(key)) {
      problem(mapping, "'" + name + "' lacks '" + key + "'");
    }
  }

  /** Notes a problem at a key, or at the section where the key is absent. */
  void problem(String key, String what) {
    problem(mapping.values().getOrDefault(key, mapping), what);
  }

  private void problem(Node node, String what) {
    problems.add(node.place() + ": " + what);
  }

  /** Reports every key that no getter has asked for. */
  void finish() {
    mapping
        .keys()
        .forEach(
            (key, place) -> {
              if (!known.contains(key)) {
                problems.add(
                    place
                        + ": unknown key '"
                        + key
                        + "' in '"
                        + name
                        + "'"
                        + Suggestion.question(key, known));
              }
            });
  }

  private static URI webAddress(String text) {
    try {
      URI uri = new URI(text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (!web || uri.getHost() == null) {
        throw new IllegalArgumentException("must look like https://acme.example.com");
      }
      if (uri.getUserInfo() != null) {
        throw new IllegalArgumentException("leave user and password out of the address");
      }
      return uri;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no valid address: " + e.getReason(), e);
    }
  }
}
