package org.iioe.commands.preview;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands for a host that a course has no business with, and notes whoever comes. */
final class ForeignHost implements AutoCloseable {
  private final ServerSocket listener;
  private final DatagramSocket datagrams;
  private final List<String> visits = new CopyOnWriteArrayList<>();

  ForeignHost() throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    listener = new ServerSocket(0, 50, loopback);
    datagrams = new DatagramSocket(listener.getLocalPort(), loopback);
    daemon(this::accept);
    daemon(this::receive);
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "foreign host");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listener.getLocalPort();
  }

  /** The first line of each connection, or that it had none; and datagrams. */
  List<String> visits() {
    return List.copyOf(visits);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try (Socket socket = listener.accept()) {
        socket.setSoTimeout(1000);
        byte[] head = new byte[200];
        int count = socket.getInputStream().read(head);
        String text = new String(head, 0, Math.max(0, count), StandardCharsets.ISO_8859_1);
        visits.add(text.lines().findFirst().orElse("a connection without a word"));
        socket
            .getOutputStream()
            .write(
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nAccess-Control-Allow-Origin: *\r\n\r\n"
                    .getBytes(StandardCharsets.ISO_8859_1));
      } catch (java.net.SocketTimeoutException silent) {
        visits.add("a connection that said nothing");
      } catch (IOException closed) {
        // Closed by either side.
      }
    }
  }

  private void receive() {
    while (!datagrams.isClosed()) {
      try {
        datagrams.receive(new DatagramPacket(new byte[1500], 1500));
        visits.add("a datagram");
      } catch (IOException closed) {
        // The loop ends.
      }
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    datagrams.close();
  }
}
