package org.iioe.commands.mechanism.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.iioe.commands.mechanism.model.Guard;
import org.iioe.commands.mechanism.model.Mechanism;

/**
 * Writes a mechanism as canonical JSON: in one way only, so that its digest says whether two are
 * the same. It has the shape of the file, with all defaults that decide something, and is read as
 * one.
 */
public final class MechanismWriter {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private MechanismWriter() {}

  /** {@code {"mechanism":{…}}}. */
  public static String canonical(Mechanism mechanism) {
    return json(Map.of("mechanism", MechanismTree.of(mechanism)));
  }

  /** What is below the key {@code mechanism} of the canonical JSON. */
  public static String content(Mechanism mechanism) {
    return json(MechanismTree.of(mechanism));
  }

  /** A guard as it stands in the canonical JSON. */
  public static String guard(Guard guard) {
    return json(GuardTree.of(guard));
  }

  /** SHA-256 of a text in UTF-8, in hexadecimal. */
  public static String digest(String canonical) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String json(Object tree) {
    try {
      return MAPPER.writeValueAsString(tree);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
