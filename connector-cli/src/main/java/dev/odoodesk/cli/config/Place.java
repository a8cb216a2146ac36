package dev.odoodesk.cli.config;

/**
 * Where something stands in a file.
 *
 * @param file the file as the person named it
 * @param line line, from 1; 0 for the file as a whole
 * @param column column, from 1; 0 for the file as a whole
 */
record Place(String file, int line, int column) {
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
