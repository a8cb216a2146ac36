package dev.odoodesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/**
 * Reads the tickets with Debian's python3-odoorpc in a process that stays, logged in, so that
 * neither its start nor its login counts.
 */
final class OdooRpcReading implements Contender {
  private final int pageSize;
  private final Process process;
  private final BufferedReader answers;
  private final Writer requests;

  OdooRpcReading(int pageSize) throws IOException {
    this.pageSize = pageSize;
    Path script = Path.of(System.getProperty("bench.scripts"), "read_odoorpc.py");
    ProcessBuilder builder =
        new ProcessBuilder(
            "/usr/bin/python3",
            script.toString(),
            Target.MODEL,
            String.valueOf(pageSize),
            String.join(",", TicketFields.NAMES));
    process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    answers = process.inputReader();
    requests = process.outputWriter();
    expect("ready");
  }

  @Override
  public String name() {
    return "python3-odoorpc, pages of " + pageSize;
  }

  @Override
  public Outcome run(int round) throws IOException {
    requests.write("read\n");
    requests.flush();
    String[] parts = expect("done").split(" ", -1);
    return new Outcome(
        Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]));
  }

  private String expect(String word) throws IOException {
    String line = answers.readLine();
    if (line == null || !line.startsWith(word)) {
      throw new IOException("read_odoorpc.py should say \"" + word + "\" and said: " + line);
    }
    return line;
  }

  @Override
  public void close() throws IOException {
    requests.close();
    process.onExit().join();
  }
}
