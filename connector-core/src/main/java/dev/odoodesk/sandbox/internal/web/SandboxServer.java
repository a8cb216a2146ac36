package dev.odoodesk.sandbox.internal.web;

import dev.odoodesk.sandbox.internal.orm.Dispatcher;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small HTTP/1.1 server in front of the routes, on the loopback interface only. Thread-safe.
 *
 * <p>The JDK's own server cannot be used: it fills the {@code Date} header from the machine's
 * clock, while clients of the sandbox must find the sandbox's clock there; and it sends head and
 * body of an answer apart, which costs 40 ms a call on connections that stay open.
 */
public final class SandboxServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SandboxServer.class);
  private static final int THREADS = 32;
  private static final int WAITING = 1024;

  private final ServerSocket listening;
  private final ThreadPoolExecutor threads;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Routes routes;
  private final Clock clock;

  /**
   * Starts to serve.
   *
   * @param port 0 for a free one
   * @throws IOException if the port cannot be had
   */
  public SandboxServer(Dispatcher dispatcher, int port) throws IOException {
    this.routes = new Routes(dispatcher);
    this.clock = dispatcher.database().clock();
    this.listening = new ServerSocket();
    listening.setReuseAddress(true);
    listening.bind(
        new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), WAITING);
    this.threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            work -> daemon(work, "odoo-sandbox"),
            new ThreadPoolExecutor.AbortPolicy());
    threads.allowCoreThreadTimeOut(true);
    daemon(this::accept, "odoo-sandbox-accept").start();
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Where it answers. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        take(listening.accept());
      } catch (IOException e) {
        LOG.debug("A connection could not be accepted", e);
      }
    }
  }

  private void take(Socket socket) throws IOException {
    open.add(socket);
    try {
      threads.execute(() -> serve(socket));
    } catch (RejectedExecutionException e) {
      open.remove(socket);
      socket.close();
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      new HttpConnection(socket, routes::answer, clock, this::isRelaxed).serve();
    } catch (IOException e) {
      LOG.debug("A client went away", e);
    } finally {
      open.remove(socket);
    }
  }

  /** Whether a connection may stay open although nothing is asked on it. */
  private boolean isRelaxed() {
    return threads.getQueue().isEmpty() && threads.getActiveCount() < THREADS - 2;
  }

  /** Stops, and frees the port. */
  @Override
  public void close() {
    try {
      listening.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("The sandbox could not free its port", e);
    } finally {
      threads.shutdownNow();
    }
  }
}
