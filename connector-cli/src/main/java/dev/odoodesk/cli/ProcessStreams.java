package dev.odoodesk.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The process's standard streams, buffered, in UTF-8 except on a Windows console. */
final class ProcessStreams {
  private static final int BUFFER_CHARS = 1 << 16;

  private ProcessStreams() {}

  static PrintWriter standardOutput() {
    return new PrintWriter(
        new BufferedWriter(
            new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), charset()),
            BUFFER_CHARS));
  }

  static PrintWriter standardError() {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), charset()), true);
  }

  private static Charset charset() {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    if (!windows) {
      return StandardCharsets.UTF_8;
    }
    return Charset.forName(
        System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8")));
  }
}
