package org.iioe.commands.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.iioe.commands.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a workbook, to which its cells point by number. They have to be in memory, and are
 * kept as bytes in blocks because a million objects would take three times as much.
 */
final class SharedStrings {
  private static final int BLOCK = 1024;

  private final List<byte[]> blocks = new ArrayList<>();
  private final List<int[]> ends = new ArrayList<>();
  private final ByteArrayOutputStream block = new ByteArrayOutputStream();
  private final int[] blockEnds = new int[BLOCK];
  private int size;
  private long bytes;

  /** Reads them all. */
  static SharedStrings read(XlsxPackage parts, @Nullable String part) throws IOException {
    SharedStrings strings = new SharedStrings();
    if (part != null) {
      try (XmlCursor xml = parts.xml(part)) {
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
          if (event == XMLStreamConstants.START_ELEMENT && xml.element().equals("si")) {
            strings.add(RichText.read(xml), parts.name());
          }
        }
      }
    }
    strings.endBlock();
    return strings;
  }

  private void add(String text, String file) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    bytes += encoded.length + Integer.BYTES;
    if (bytes > Runtime.getRuntime().maxMemory() / 2) {
      throw Fault.invalidInput("TABLE_WORKBOOK_TOO_LARGE").with("file", file);
    }
    block.writeBytes(encoded);
    blockEnds[size % BLOCK] = block.size();
    size++;
    if (size % BLOCK == 0) {
      endBlock();
    }
  }

  private void endBlock() {
    blocks.add(block.toByteArray());
    ends.add(Arrays.copyOf(blockEnds, BLOCK));
    block.reset();
  }

  /** The text with a number from 0; null if there is none. */
  @Nullable String get(int index) {
    if (index < 0 || index >= size) {
      return null;
    }
    int[] of = ends.get(index / BLOCK);
    int within = index % BLOCK;
    int start = within == 0 ? 0 : of[within - 1];
    return new String(blocks.get(index / BLOCK), start, of[within] - start, StandardCharsets.UTF_8);
  }
}
