package dev.odoodesk.cli.config;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads {@code notify}. */
final class NotifyReader {
  private static final Function<String, Topic> TOPIC = Choice.of(Topic.BY_KEY);

  private NotifyReader() {}

  static NotifySettings read(Section top) {
    Section section = top.section("notify");
    if (section == null) {
      return NotifySettings.NONE;
    }
    Set<Topic> on = topics(section);
    Duration within = section.duration("key-expiry-within");
    List<String> command = section.texts("command");
    SecretSource webhook = section.secret("webhook");
    SecretSource authorization = section.secret("authorization");
    Duration timeout = section.duration("timeout");
    section.finish();
    if (command.isEmpty() && webhook == null) {
      section.problem("on", "'notify' needs a 'command' or a 'webhook' to tell somebody");
    }
    if (authorization != null && webhook == null) {
      section.problem(
          "authorization", "'authorization' belongs to a 'webhook', which is not there");
    }
    return new NotifySettings(
        on,
        or(within, NotifySettings.NONE.keyExpiryWithin()),
        command,
        webhook,
        authorization,
        or(timeout, NotifySettings.NONE.timeout()));
  }

  private static Set<Topic> topics(Section section) {
    List<String> words = section.texts("on");
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    for (String word : words) {
      try {
        topics.add(TOPIC.apply(word));
      } catch (IllegalArgumentException e) {
        section.problem("on", "'on': " + e.getMessage());
      }
    }
    return words.isEmpty() ? EnumSet.allOf(Topic.class) : topics;
  }

  private static Duration or(@Nullable Duration said, Duration usual) {
    return said == null ? usual : said;
  }
}
