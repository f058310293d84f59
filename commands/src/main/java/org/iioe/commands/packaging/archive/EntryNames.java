package org.iioe.commands.packaging.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** The true names of an archive's entries, whatever tool wrote them. */
final class EntryNames {
  private final NameDecoder decoder;
  private final List<String> guessed = new ArrayList<>();

  private EntryNames(NameDecoder decoder) {
    this.decoder = decoder;
  }

  static EntryNames of(List<ZipArchiveEntry> entries) {
    List<byte[]> unmarked = new ArrayList<>();
    for (ZipArchiveEntry entry : entries) {
      if (marked(entry).isEmpty()) {
        unmarked.add(entry.getRawName());
      }
    }
    return new EntryNames(NameDecoder.forNames(unmarked));
  }

  String of(ZipArchiveEntry entry) {
    Optional<String> marked = marked(entry);
    if (marked.isPresent()) {
      return marked.get();
    }
    String name = decoder.decode(entry.getRawName());
    if (NameDecoder.hasHighByte(entry.getRawName())) {
      guessed.add(name);
    }
    return name;
  }

  /** The names that were read in a charset that the archive does not state. */
  List<String> guessed() {
    return guessed;
  }

  Charset charset() {
    return decoder.charset();
  }

  private static Optional<String> marked(ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesUTF8ForNames()) {
      return Optional.ofNullable(utf8(entry.getRawName()));
    }
    return unicodePath(entry);
  }

  /** The Info-ZIP Unicode path, unless somebody renamed the entry without it (APPNOTE 4.6.9). */
  private static Optional<String> unicodePath(ZipArchiveEntry entry) {
    if (entry.getExtraField(UnicodePathExtraField.UPATH_ID) instanceof UnicodePathExtraField path
        && path.getUnicodeName() != null) {
      CRC32 crc32 = new CRC32();
      crc32.update(entry.getRawName());
      return crc32.getValue() == path.getNameCRC32()
          ? Optional.ofNullable(utf8(path.getUnicodeName()))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static @Nullable String utf8(byte[] name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
