package dev.odoodesk.cli.worker;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Keeps texts as texts, so that nothing else is ever made of what the database holds. */
final class TextSerializer implements Serializer {

  @Override
  public byte[] serialize(@Nullable Object data) {
    return String.valueOf(data).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public <T> T deserialize(Class<T> type, byte[] serialized) {
    return type.cast(new String(serialized, StandardCharsets.UTF_8));
  }
}
