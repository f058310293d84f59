package org.iioe.commands.packaging.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes archives byte by byte, so that a test can lie in any field of them. */
public final class RawZip {
  private static final int DEFLATED = 8;

  /** One entry; what the directory says may differ from what the local header says. */
  public static final class Entry {
    byte[] localName;
    byte[] name;
    byte[] data;
    byte[] extra = {};
    int flags;
    int method;
    long size;
    long compressedSize;
    long crc32;
    long localSize;
    long localCrc32;
    int madeBy;
    int externalAttributes;
    long offset = -1;

    Entry(String name, byte[] content, boolean deflate) {
      this.name = name.getBytes(StandardCharsets.UTF_8);
      localName = this.name;
      flags = 1 << 11;
      method = deflate ? DEFLATED : 0;
      data = deflate ? deflated(content) : content;
      size = content.length;
      localSize = size;
      compressedSize = data.length;
      CRC32 crc = new CRC32();
      crc.update(content);
      crc32 = crc.getValue();
      localCrc32 = crc32;
    }

    Entry rawName(byte[] bytes) {
      name = bytes;
      localName = bytes;
      flags &= ~(1 << 11);
      return this;
    }

    Entry unixMode(int mode) {
      madeBy = 3 << 8;
      externalAttributes = mode << 16;
      return this;
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  byte[] prefix = {};
  byte[] suffix = {};

  public static RawZip of(String... namesAndContents) {
    RawZip zip = new RawZip();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      zip.add(namesAndContents[i], namesAndContents[i + 1]);
    }
    return zip;
  }

  public Entry add(String name, String content) {
    return add(new Entry(name, content.getBytes(StandardCharsets.UTF_8), false));
  }

  public Entry addDeflated(String name, byte[] content) {
    return add(new Entry(name, content, true));
  }

  private Entry add(Entry entry) {
    entries.add(entry);
    return entry;
  }

  public Path writeTo(Path file) throws IOException {
    return Files.write(file, bytes());
  }

  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(prefix);
    for (Entry entry : entries) {
      if (entry.offset < 0) {
        entry.offset = out.size();
        out.writeBytes(local(entry));
        out.writeBytes(entry.data);
      }
    }
    int start = out.size();
    entries.forEach(entry -> out.writeBytes(central(entry)));
    out.writeBytes(end(entries.size(), out.size() - start, start));
    out.writeBytes(suffix);
    return out.toByteArray();
  }

  private static byte[] local(Entry entry) {
    return buffer(30 + entry.localName.length + entry.extra.length)
        .putInt(0x04034b50)
        .putShort((short) 20)
        .putShort((short) entry.flags)
        .putShort((short) entry.method)
        .putInt(0)
        .putInt((int) entry.localCrc32)
        .putInt((int) entry.compressedSize)
        .putInt((int) entry.localSize)
        .putShort((short) entry.localName.length)
        .putShort((short) entry.extra.length)
        .put(entry.localName)
        .put(entry.extra)
        .array();
  }

  private static byte[] central(Entry entry) {
    return buffer(46 + entry.name.length + entry.extra.length)
        .putInt(0x02014b50)
        .putShort((short) (entry.madeBy | 20))
        .putShort((short) 20)
        .putShort((short) entry.flags)
        .putShort((short) entry.method)
        .putInt(0)
        .putInt((int) entry.crc32)
        .putInt((int) entry.compressedSize)
        .putInt((int) entry.size)
        .putShort((short) entry.name.length)
        .putShort((short) entry.extra.length)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 0)
        .putInt(entry.externalAttributes)
        .putInt((int) entry.offset)
        .put(entry.name)
        .put(entry.extra)
        .array();
  }

  private static byte[] end(int count, int size, int start) {
    return buffer(22)
        .putInt(0x06054b50)
        .putInt(0)
        .putShort((short) count)
        .putShort((short) count)
        .putInt(size)
        .putInt(start)
        .putShort((short) 0)
        .array();
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }
}
