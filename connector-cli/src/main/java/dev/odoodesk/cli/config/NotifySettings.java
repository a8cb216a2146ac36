package dev.odoodesk.cli.config;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code notify} says.
 *
 * @param on what to tell of
 * @param keyExpiryWithin how long before a key expires to tell of it
 * @param command a command and its arguments; empty for none
 * @param webhook an address, which may be a secret as a whole; null for none
 * @param authorization value of the header of that name; null for none
 * @param timeout how long either may take
 */
public record NotifySettings(
    Set<Topic> on,
    Duration keyExpiryWithin,
    List<String> command,
    @Nullable SecretSource webhook,
    @Nullable SecretSource authorization,
    Duration timeout) {
  /** Where nothing is said, nobody is told. */
  public static final NotifySettings NONE =
      new NotifySettings(
          Set.of(), Duration.ofDays(14), List.of(), null, null, Duration.ofSeconds(30));

  /** Copies set and list. */
  public NotifySettings {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    topics.addAll(on);
    on = topics;
    command = List.copyOf(command);
  }
}
