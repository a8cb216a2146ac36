package dev.odoodesk.sandbox.internal.web;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection: answers its requests one after another. Used by one thread. */
final class HttpConnection {
  private static final Logger LOG = LoggerFactory.getLogger(HttpConnection.class);
  private static final int IDLE_MILLIS = 15_000;
  private static final int BUFFER = 1 << 16;
  private static final String LINE_END = "\r\n";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", java.util.Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final Socket socket;
  private final Function<Request, Answer> answers;
  private final Clock clock;
  private final BooleanSupplier mayStayOpen;
  private final InputStream in;
  private final OutputStream out;

  HttpConnection(
      Socket socket, Function<Request, Answer> answers, Clock clock, BooleanSupplier mayStayOpen)
      throws IOException {
    this.socket = socket;
    this.answers = answers;
    this.clock = clock;
    this.mayStayOpen = mayStayOpen;
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(IDLE_MILLIS);
    this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    this.out = new BufferedOutputStream(socket.getOutputStream(), BUFFER);
  }

  void serve() throws IOException {
    boolean open = true;
    while (open) {
      RequestHead head;
      try {
        head = RequestHead.read(in);
      } catch (SocketTimeoutException e) {
        return;
      } catch (BadRequestException e) {
        send(Answer.page(400, "Bad Request", String.valueOf(e.getMessage())), null, false);
        return;
      }
      if (head == null) {
        return;
      }
      open = serve(head);
    }
  }

  private boolean serve(RequestHead head) throws IOException {
    boolean open = head.wantsToStayOpen() && mayStayOpen.getAsBoolean();
    if (head.expectsContinue()) {
      out.write(
          ("HTTP/1.1 100 Continue" + LINE_END + LINE_END).getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
    try (InputStream body = BodyStream.of(head, in)) {
      boolean packed = "gzip".equals(head.headers().get("content-encoding"));
      send(answer(head.with(packed ? new GZIPInputStream(body) : body)), head, open);
    } catch (BadRequestException e) {
      send(Answer.page(400, "Bad Request", String.valueOf(e.getMessage())), null, false);
      return false;
    }
    return open;
  }

  private Answer answer(Request request) {
    try {
      return answers.apply(request);
    } catch (RuntimeException e) {
      LOG.error("{} {} failed in the sandbox itself", request.method(), request.path(), e);
      return Answer.page(500, "Internal Server Error", "The sandbox itself failed, see its log.");
    }
  }

  /**
   * Sends an answer.
   *
   * @param head of the request, null where it could not be read
   */
  private void send(Answer answer, @Nullable RequestHead head, boolean staysOpen)
      throws IOException {
    boolean modern = head == null || head.isModern();
    try (AnswerStream body =
        new AnswerStream(length -> start(answer, length, modern, staysOpen), isHead(head))) {
      answer.body().writeTo(body);
    }
    out.flush();
    if (!staysOpen) {
      socket.shutdownOutput();
    }
  }

  private static boolean isHead(@Nullable RequestHead head) {
    return head != null && head.method().equals("HEAD");
  }

  /** Writes status and headers; a body of unknown length goes in chunks. */
  private OutputStream start(Answer answer, long length, boolean modern, boolean staysOpen)
      throws IOException {
    StringBuilder head = new StringBuilder(modern ? "HTTP/1.1 " : "HTTP/1.0 ");
    head.append(answer.status()).append(' ').append(reason(answer.status())).append(LINE_END);
    header(head, "Date", DATE.format(clock.instant()));
    header(head, "Server", "odoo-desk-sandbox");
    header(head, "Content-Type", answer.contentType());
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      header(head, header.getKey(), header.getValue());
    }
    boolean chunked = length < 0 && modern;
    if (length >= 0) {
      header(head, "Content-Length", Long.toString(length));
    } else if (chunked) {
      header(head, "Transfer-Encoding", "chunked");
    }
    header(head, "Connection", staysOpen ? "keep-alive" : "close");
    out.write(head.append(LINE_END).toString().getBytes(StandardCharsets.ISO_8859_1));
    return chunked ? new ChunkedOutput(out) : new Unclosed(out);
  }

  private static String reason(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 302 -> "Found";
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 415 -> "Unsupported Media Type";
      case 422 -> "Unprocessable Entity";
      default -> "Internal Server Error";
    };
  }

  private static void header(StringBuilder head, String name, String value) {
    head.append(name).append(": ").append(value).append(LINE_END);
  }

  /** Leaves the connection open when a body ends. */
  private static final class Unclosed extends java.io.FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
