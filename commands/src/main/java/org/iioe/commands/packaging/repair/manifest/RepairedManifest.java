package org.iioe.commands.packaging.repair.manifest;

import java.util.List;
import java.util.Map;
import org.iioe.commands.packaging.repair.edit.Change;

/** A manifest after its repair. */
public final class RepairedManifest {
  private final byte[] bytes;
  private final List<Change> changes;
  private final Map<String, Boolean> pages;

  RepairedManifest(byte[] bytes, List<Change> changes, Map<String, Boolean> pages) {
    this.bytes = bytes.clone();
    this.changes = List.copyOf(changes);
    this.pages = Map.copyOf(pages);
  }

  /** What is to be written, which is what was read when nothing was changed. */
  public byte[] bytes() {
    return bytes.clone();
  }

  public List<Change> changes() {
    return changes;
  }

  /** Paths at which a page is to stand in for one that is missing, and whether it is a SCO. */
  public Map<String, Boolean> pages() {
    return pages;
  }
}
