package org.iioe.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server's part of a login with SCRAM-SHA-256 (RFC 5802, RFC 7677), without a look at the
 * client's proof: the driver proves the server too, so its part must be right.
 */
final class RehearsalLogin {
  private static final int OK = 0;
  private static final int MECHANISMS = 10;
  private static final int CONTINUE = 11;
  private static final int FINAL = 12;
  private static final String HMAC = "HmacSHA256";
  private static final int DIGEST_BITS = 256;
  private static final byte[] SALT = "salt of nothing.".getBytes(StandardCharsets.US_ASCII);

  private final String password;

  RehearsalLogin(String password) {
    this.password = password;
  }

  void receive(DataInputStream in, DataOutputStream out) throws IOException {
    send(out, MECHANISMS, "SCRAM-SHA-256\0\0");
    String first = message(in);
    String bare = first.substring(first.indexOf("n="));
    String nonce = bare.substring(bare.indexOf("r=") + 2) + "server";
    String answer = "r=" + nonce + ",s=" + Base64.getEncoder().encodeToString(SALT) + ",i=1";
    send(out, CONTINUE, answer);
    String last = message(in);
    String withoutProof = last.substring(last.indexOf("c="), last.indexOf(",p="));
    send(out, FINAL, "v=" + signature(bare + "," + answer + "," + withoutProof));
    send(out, OK, "");
  }

  private String signature(String conversation) {
    try {
      byte[] salted =
          SecretKeyFactory.getInstance("PBKDF2With" + HMAC)
              .generateSecret(new PBEKeySpec(password.toCharArray(), SALT, 1, DIGEST_BITS))
              .getEncoded();
      byte[] signature = hmac(hmac(salted, "Server Key"), conversation);
      return Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance(HMAC);
    mac.init(new SecretKeySpec(key, HMAC));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String message(DataInputStream in) throws IOException {
    in.readByte();
    return new String(in.readNBytes(in.readInt() - Integer.BYTES), StandardCharsets.UTF_8);
  }

  private static void send(DataOutputStream out, int step, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream message = new DataOutputStream(bytes);
    message.writeInt(step);
    message.write(text.getBytes(StandardCharsets.UTF_8));
    RehearsalServer.send(out, 'R', bytes.toByteArray());
  }
}
