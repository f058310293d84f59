package org.iioe.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.iioe.commands.database.SchemaVersion;

/**
 * Speaks as much of PostgreSQL's protocol as the rehearsal of a query needs: a login, the version
 * of the schema, and otherwise no rows. It lives as long as the rehearsal and holds nothing.
 */
final class RehearsalServer extends Thread implements AutoCloseable {
  private static final String PASSWORD = "rehearsal";

  private static final int INTEGER_TYPE = 23;
  private static final String[] PARAMETERS = {
    "server_version", "18.0",
    "server_encoding", "UTF8",
    "client_encoding", "UTF8",
    "DateStyle", "ISO, MDY",
    "TimeZone", "UTC",
    "integer_datetimes", "on",
    "standard_conforming_strings", "on"
  };

  private final ServerSocket socket;
  private String statement = "";
  private char transaction = 'I';

  RehearsalServer() throws IOException {
    super("rehearsal");
    setDaemon(true);
    socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  /** The variables that lead a command here. */
  Map<String, String> environment() {
    String address = "postgresql://iioe@127.0.0.1:" + socket.getLocalPort() + "/iioe";
    return Map.of(
        "IIOE_DATABASE_URL",
        address + "?sslmode=disable&gssencmode=disable",
        "PGPASSWORD",
        PASSWORD);
  }

  @Override
  public void run() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        client.setTcpNoDelay(true);
        converse(
            new DataInputStream(client.getInputStream()),
            new DataOutputStream(client.getOutputStream()));
      } catch (IOException ended) {
        // So is the rehearsal, or this part of it.
        transaction = 'I';
      }
    }
  }

  private void converse(DataInputStream in, DataOutputStream out) throws IOException {
    in.skipNBytes(in.readInt() - Integer.BYTES);
    new RehearsalLogin(PASSWORD).receive(in, out);
    for (int i = 0; i < PARAMETERS.length; i += 2) {
      send(out, 'S', text(PARAMETERS[i] + '\0' + PARAMETERS[i + 1] + '\0'));
    }
    ready(out);
    while (true) {
      int kind = in.readByte();
      byte[] message = in.readNBytes(in.readInt() - Integer.BYTES);
      switch (kind) {
        case 'P' -> parse(out, message);
        case 'B' -> send(out, '2', new byte[0]);
        case 'D' -> send(out, 'T', oneColumn());
        case 'E' -> execute(out);
        case 'Q' -> {
          statement = new String(message, StandardCharsets.UTF_8);
          execute(out);
          ready(out);
        }
        case 'S' -> ready(out);
        default -> {
          return;
        }
      }
    }
  }

  private void ready(DataOutputStream out) throws IOException {
    send(out, 'Z', new byte[] {(byte) transaction});
  }

  private void parse(DataOutputStream out, byte[] message) throws IOException {
    // The name of the statement, which is empty, comes first.
    statement = new String(message, StandardCharsets.UTF_8).substring(1);
    send(out, '1', new byte[0]);
  }

  private void execute(DataOutputStream out) throws IOException {
    if (statement.contains("schema_version")) {
      send(out, 'D', row(String.valueOf(SchemaVersion.CURRENT)));
    }
    String tag = statement.split("[^A-Z]", 2)[0];
    if (tag.equals("BEGIN") || tag.equals("COMMIT")) {
      transaction = tag.equals("BEGIN") ? 'T' : 'I';
    }
    send(out, 'C', text(tag + (tag.equals("SELECT") ? " 0\0" : "\0")));
  }

  private static byte[] oneColumn() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream message = new DataOutputStream(bytes);
    message.writeShort(1);
    message.write(text("version\0"));
    message.writeInt(0);
    message.writeShort(0);
    message.writeInt(INTEGER_TYPE);
    message.writeShort(Integer.BYTES);
    message.writeInt(-1);
    message.writeShort(0);
    return bytes.toByteArray();
  }

  private static byte[] row(String value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream message = new DataOutputStream(bytes);
    message.writeShort(1);
    message.writeInt(value.length());
    message.write(text(value));
    return bytes.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Sends one message: its kind, its length, which counts itself, and its content. */
  static void send(DataOutputStream out, char kind, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream message = new DataOutputStream(bytes);
    message.writeByte(kind);
    message.writeInt(Integer.BYTES + content.length);
    message.write(content);
    out.write(bytes.toByteArray());
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
