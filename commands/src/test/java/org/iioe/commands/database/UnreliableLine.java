package org.iioe.commands.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.iioe.commands.database.DatabaseAddress.Host;
import org.jspecify.annotations.Nullable;

/** A line to a server that breaks, once, at the next commit. */
final class UnreliableLine implements AutoCloseable {
  /** What becomes of that commit. */
  enum Fate {
    /** It never reaches the server. */
    LOST,
    /** The server does it, and its answer never arrives. */
    UNANSWERED,
    /** It reaches the server when the client has long gone on to ask what became of it. */
    LATE
  }

  private static final long LATE_MILLISECONDS = 300;
  private static final int BUFFER_BYTES = 65_536;

  private final DatabaseAddress server;
  private final ServerSocket entrance;
  private volatile @Nullable Fate fate;

  UnreliableLine(DatabaseAddress server, Fate fate) throws IOException {
    this.server = server;
    this.fate = fate;
    this.entrance = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  DatabaseAddress address() {
    return new DatabaseAddress(
        List.of(new Host("127.0.0.1", entrance.getLocalPort())),
        server.database(),
        server.user(),
        server.password(),
        server.parameters());
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (Exception ended) {
                // So does this line.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = entrance.accept();
      Host host = server.hosts().get(0);
      Socket remote = new Socket(host.name(), host.port());
      start(() -> answer(client, remote));
      start(() -> ask(client, remote));
    }
  }

  private static void answer(Socket client, Socket remote) throws IOException {
    try (client;
        remote) {
      remote.getInputStream().transferTo(client.getOutputStream());
    }
  }

  private void ask(Socket client, Socket remote) throws IOException, InterruptedException {
    InputStream in = client.getInputStream();
    OutputStream out = remote.getOutputStream();
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      String text = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
      Fate now = fate;
      if (now == null || !text.contains("COMMIT")) {
        out.write(buffer, 0, length);
        continue;
      }
      fate = null;
      client.close();
      if (now == Fate.LATE) {
        TimeUnit.MILLISECONDS.sleep(LATE_MILLISECONDS);
      }
      if (now != Fate.LOST) {
        out.write(buffer, 0, length);
        // Until the server has done it; its answer has nowhere to go.
        TimeUnit.MILLISECONDS.sleep(LATE_MILLISECONDS);
      }
      remote.close();
      return;
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }
}
