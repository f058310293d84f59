package org.iioe.commands.partner.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iioe.commands.content.ContentDigest;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.table.TableOptions;
import org.iioe.commands.table.TableReader;
import org.iioe.commands.table.Tables;

/** Reads all files of a call. */
final class SourceReader {
  private final Mistakes mistakes;
  private final List<SaidPartner> partners = new ArrayList<>();
  private final Map<String, Path> folders = new HashMap<>();
  private final MessageDigest digest = ContentDigest.sha256();

  SourceReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  List<SaidPartner> partners() {
    return partners;
  }

  /** Where the paths of documents begin, by file. */
  Map<String, Path> folders() {
    return folders;
  }

  /** SHA-256 of all bytes that were read. */
  String digest() {
    return ContentDigest.of(digest).hex();
  }

  void read(List<PartnerSource> sources) {
    for (PartnerSource source : sources) {
      folders.put(source.shown(), source.folder());
      try {
        read(source);
      } catch (Fault unreadable) {
        mistakes.add(unreadable);
      } catch (IOException unreadable) {
        mistakes.add(PartnerSource.unreadable(source.shown(), unreadable));
      }
    }
  }

  private void read(PartnerSource source) throws IOException {
    if (!source.yaml()) {
      table(source);
      return;
    }
    try (InputStream in = new DigestInputStream(source.source().open(), digest)) {
      SaidPartner partner = PartnerYaml.read(in, mistakes.of(source.shown()));
      if (partner != null) {
        partners.add(partner);
      }
    }
  }

  private void table(PartnerSource source) {
    try (TableReader table = Tables.open(source.source(), TableOptions.DEFAULT)) {
      digest.update(table.sha256().getBytes(StandardCharsets.US_ASCII));
      partners.addAll(PartnerTable.read(source.shown(), table, mistakes));
    }
  }
}
