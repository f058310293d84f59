package org.iioe.commands.preview.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.iioe.commands.preview.http.RequestReader.BadRequestException;

/** Answers HTTP/1.1 on the loopback interface and nowhere else, until it is closed. */
public final class LoopbackServer implements AutoCloseable {
  /** Answers requests, on many threads at once. */
  @FunctionalInterface
  public interface Handler {
    Response answer(Request request) throws IOException;
  }

  /** Browsers open six connections a host; what is far above that is no browser. */
  private static final int MOST_CONNECTIONS = 128;

  private static final int IDLE_MILLISECONDS = 60_000;
  private static final int WAITING = 50;

  private final ServerSocket socket;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "preview");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Takes the port.
   *
   * @param port 0 for any free one
   * @throws IOException when the port is taken
   */
  public LoopbackServer(int port) throws IOException {
    socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(
        new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), WAITING);
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** Begins to answer. */
  public void start(Handler handler) {
    threads.execute(() -> accept(handler));
  }

  private void accept(Handler handler) {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        if (connections.size() >= MOST_CONNECTIONS) {
          connection.close();
        } else {
          connections.add(connection);
          threads.execute(() -> serve(connection, handler));
        }
      } catch (IOException | RejectedExecutionException closed) {
        // The loop ends when it was this server that closed.
      }
    }
  }

  private void serve(Socket connection, Handler handler) {
    try (connection) {
      connection.setSoTimeout(IDLE_MILLISECONDS);
      connection.setTcpNoDelay(true);
      OutputStream out = new BufferedOutputStream(connection.getOutputStream(), 1 << 16);
      converse(new RequestReader(connection.getInputStream()), out, handler);
    } catch (IOException gone) {
      // The browser has left, as it does whenever a page is closed.
    } finally {
      connections.remove(connection);
    }
  }

  private static void converse(RequestReader reader, OutputStream out, Handler handler)
      throws IOException {
    try {
      for (Request request = reader.next(); request != null; request = reader.next()) {
        Response response = handler.answer(request);
        write(request, response, out);
        if (response.length() < 0) {
          return;
        }
      }
    } catch (BadRequestException bad) {
      write(new Request("GET", "/", "", Map.of(), new byte[0]), Response.empty(bad.status()), out);
    }
  }

  private static void write(Request request, Response response, OutputStream out)
      throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + response.status() + " \r\n");
    response
        .headers()
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (response.length() >= 0) {
      head.append("Content-Length: ").append(response.length()).append("\r\n");
    } else {
      head.append("Connection: close\r\n");
    }
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    if (!request.method().equals("HEAD")) {
      response.body().writeTo(out);
    }
    out.flush();
  }

  /** Stops at once, whatever is under way. */
  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket connection : connections) {
      connection.close();
    }
    threads.shutdownNow();
  }
}
