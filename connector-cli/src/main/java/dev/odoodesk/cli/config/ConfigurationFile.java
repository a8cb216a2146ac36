package dev.odoodesk.cli.config;

import dev.odoodesk.cli.Surroundings;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads the configuration: the file that was named, else {@code ./odoo-desk.yaml}, else
 * {@code odoo-desk.yaml} in the user's configuration folder.
 */
public final class ConfigurationFile {
  /** Its usual name. */
  public static final String NAME = "odoo-desk.yaml";

  private static final long MOST_BYTES = 1 << 20;

  private final Path path;

  private ConfigurationFile(Path path) {
    this.path = path;
  }

  /**
   * Looks for the file.
   *
   * @param named what {@code --config} says, if anything
   * @throws ConfigurationException where there is none
   */
  public static ConfigurationFile locate(@Nullable Path named, Surroundings surroundings) {
    if (named != null) {
      Path path = surroundings.directory().resolve(named);
      if (!Files.isRegularFile(path)) {
        throw new ConfigurationException(
            "there is no file " + named + "; 'odoo-desk init' writes a configuration");
      }
      return new ConfigurationFile(path);
    }
    Path here = surroundings.directory().resolve(NAME);
    if (Files.isRegularFile(here)) {
      return new ConfigurationFile(here);
    }
    Path usual = surroundings.settingsFolder().resolve(NAME);
    if (Files.isRegularFile(usual)) {
      return new ConfigurationFile(usual);
    }
    throw new ConfigurationException(
        "no configuration: neither ./" + NAME + " nor " + usual + "; 'odoo-desk init' writes one");
  }

  /**
   * Reads it.
   *
   * @throws ConfigurationException with one line for each thing that is wrong
   */
  public Configuration read() {
    return ConfigurationReader.read(path, content());
  }

  private String content() {
    try {
      if (Files.size(path) > MOST_BYTES) {
        throw new ConfigurationException(path + ": larger than 1 MB, so no configuration");
      }
      return Files.readString(path);
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(path + ": not in UTF-8; save it in that encoding");
    } catch (IOException e) {
      throw new ConfigurationException(
          path + ": cannot be read (" + e.getClass().getSimpleName() + "); check its rights");
    }
  }
}
