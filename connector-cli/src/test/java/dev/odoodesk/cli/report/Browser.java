package dev.odoodesk.cli.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A headless Chromium with one page, driven by its DevTools protocol. Remembers what the page asks
 * the network for and what it writes to its console.
 */
final class Browser implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));
  private static final int SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final Answers answers;
  private final AtomicInteger ids = new AtomicInteger();

  private Browser(Process process, WebSocket socket, Answers answers) {
    this.process = process;
    this.socket = socket;
    this.answers = answers;
  }

  /**
   * Starts one. Where there is none, the test is not run, which is said; with {@code
   * -Dchromium.required=true} it fails.
   *
   * @param profile an empty folder
   */
  static Browser start(Path profile) throws Exception {
    Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
    if (program == null) {
      String missing =
          "NOT TESTED: reports in a browser; there is no Chromium at "
              + PLACES
              + " (apt install"
              + " chromium)";
      if (Boolean.getBoolean("chromium.required")) {
        Assertions.fail(missing);
      }
      System.err.println(missing);
      Assumptions.abort(missing);
    }
    Process process =
        new ProcessBuilder(
                String.valueOf(program),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("browser.log").toFile())
            .start();
    Answers answers = new Answers();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(address(profile, process), answers)
            .get(SECONDS, TimeUnit.SECONDS);
    Browser browser = new Browser(process, socket, answers);
    browser.attach();
    return browser;
  }

  private static URI address(Path profile, Process process) throws Exception {
    Path file = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < SECONDS * 10 && process.isAlive(); i++) {
      List<String> lines = Files.isReadable(file) ? Files.readAllLines(file) : List.of();
      if (lines.size() >= 2) {
        return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IOException(
        "Chromium did not start: " + Files.readString(profile.resolve("browser.log")));
  }

  private void attach() {
    String target =
        call("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asString();
    answers.session =
        call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asString();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
  }

  /** Opens a file and waits until it is there. */
  void open(Path file) {
    answers.requests.clear();
    answers.messages.clear();
    answers.loaded = new CompletableFuture<>();
    call("Page.navigate", Map.of("url", file.toUri().toString()));
    await(answers.loaded);
  }

  /** Addresses that the page asked for, its own included. */
  List<String> requests() {
    return List.copyOf(answers.requests);
  }

  /** What the page's console says: errors, warnings, and refusals of the content policy. */
  List<String> messages() {
    return List.copyOf(answers.messages);
  }

  /** Light or dark, screen or print. */
  void media(String type, String scheme) {
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            type,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** The size of the window, in CSS pixels. */
  void size(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** The value of an expression. */
  JsonNode evaluate(String expression) {
    JsonNode answer =
        call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(answer.toString());
    }
    return answer.get("result").path("value");
  }

  /** The page as PDF, in base 64. */
  String pdf() {
    return call("Page.printToPDF", Map.of("printBackground", true)).get("data").asString();
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    int id = ids.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.open.put(id, answer);
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("id", id);
    message.put("method", method);
    message.put("params", parameters);
    if (!answers.session.isEmpty()) {
      message.put("sessionId", answers.session);
    }
    socket.sendText(JsonMapper.shared().writeValueAsString(message), true).join();
    return await(answer);
  }

  private static <T> T await(CompletableFuture<T> future) {
    try {
      return future.get(SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("no answer of the browser", e);
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** What comes from the browser, on the threads of its socket. */
  private static final class Answers implements WebSocket.Listener {
    private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private volatile String session = "";
    private volatile CompletableFuture<Boolean> loaded = new CompletableFuture<>();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        take(JsonMapper.shared().readTree(text.toString()));
        text.setLength(0);
      }
      return WebSocket.Listener.super.onText(socket, data, last);
    }

    private void take(JsonNode message) {
      if (message.has("id")) {
        CompletableFuture<JsonNode> answer = open.remove(message.get("id").asInt());
        if (message.has("error")) {
          answer.completeExceptionally(new AssertionError(message.get("error").toString()));
        } else {
          answer.complete(message.get("result"));
        }
        return;
      }
      JsonNode parameters = message.path("params");
      switch (message.path("method").asString("")) {
        case "Network.requestWillBeSent" ->
            requests.add(parameters.path("request").path("url").asString());
        case "Log.entryAdded" -> messages.add(parameters.path("entry").path("text").asString());
        case "Runtime.consoleAPICalled" -> messages.add(parameters.path("args").toString());
        case "Runtime.exceptionThrown" -> messages.add(parameters.toString());
        case "Page.loadEventFired" -> loaded.complete(true);
        default -> {}
      }
    }
  }
}
