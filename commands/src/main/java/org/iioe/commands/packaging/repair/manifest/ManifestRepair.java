package org.iioe.commands.packaging.repair.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.iioe.commands.packaging.finding.Severity;
import org.iioe.commands.packaging.imscp.EditionDetector;
import org.iioe.commands.packaging.imscp.ImsManifest;
import org.iioe.commands.packaging.manifest.Findings;
import org.iioe.commands.packaging.manifest.ManifestFiles;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.repair.edit.Change;
import org.iioe.commands.packaging.repair.edit.Draft;
import org.iioe.commands.packaging.repair.edit.EditedText;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.xml.XmlElement;
import org.iioe.commands.packaging.xml.XmlRule;
import org.iioe.commands.packaging.xml.XmlSource;

/**
 * Mends an XML manifest in rounds: each reads the text, collects edits that do not touch each
 * other, and makes them; the next sees what came of it, until there is nothing left to do.
 */
public final class ManifestRepair {
  /** Each round takes away defects and adds none, so this many are never needed. */
  private static final int MOST_ROUNDS = 40;

  private final String path;
  private final Missing missing;
  private final Predicate<List<String>> reporting;
  private final List<Change> changes = new ArrayList<>();
  private final Map<String, Boolean> pages = new LinkedHashMap<>();
  private final byte[] bytes;
  private final XmlSource original;
  private final EditedText text;
  private ManifestFiles files;
  private XmlSource source;

  private ManifestRepair(
      String path,
      byte[] bytes,
      ManifestFiles files,
      Missing missing,
      Predicate<List<String>> reporting) {
    this.path = path;
    this.missing = missing;
    this.reporting = reporting;
    this.files = files;
    XmlSource read = XmlSource.read(path, bytes);
    boolean wrong =
        read.document().findings().stream()
            .anyMatch(finding -> finding.rule() == XmlRule.XML_ENCODING_WRONG);
    changes.addAll(EncodingMender.changes(read));
    this.bytes = bytes;
    this.original = wrong ? XmlSource.read(path, MixedEncoding.mended(bytes)) : read;
    this.text = new EditedText(original.text());
    this.source = original;
  }

  /**
   * Repairs a manifest.
   *
   * @param path where it was in the package, for the changes
   * @param files what the package holds when the manifest is where it will be
   * @param folder what its addresses are to begin with from now on; empty when it stays beside what
   *     it names
   * @param reporting whether any of some files looks for the runtime of SCORM
   */
  public static RepairedManifest run(
      String path,
      byte[] bytes,
      ManifestFiles files,
      String folder,
      Missing missing,
      Predicate<List<String>> reporting) {
    return new ManifestRepair(path, bytes, files, missing, reporting).run(folder);
  }

  private RepairedManifest run(String folder) {
    repeat(MarkupMender::mend);
    if (isReadable()) {
      mendPrefixes();
      if (!folder.isEmpty()) {
        round(draft -> new FolderMender(folder, draft).mend(root()));
      }
      mendElements();
    }
    boolean same = changes.isEmpty() && text.current().equals(text.original());
    byte[] mended = same ? bytes : EncodingMender.encode(text.current());
    return new RepairedManifest(mended, changes, pages);
  }

  private XmlElement root() {
    XmlElement root = source.document().root();
    if (root == null) {
      throw new IllegalStateException(path);
    }
    return root;
  }

  /** Elements after an error of form were never read, and nothing is to be done about them. */
  private boolean isReadable() {
    return source.document().root() != null
        && source.document().findings().stream()
            .noneMatch(finding -> finding.rule().severity() == Severity.ERROR);
  }

  private void mendPrefixes() {
    repeat(draft -> Namespaces.bindPrefixes(standard(), root(), draft));
  }

  private Standard standard() {
    return EditionDetector.detect(source.document(), root()).standard();
  }

  private void mendElements() {
    if (root().is("manifest")) {
      int before = -1;
      for (int i = 0; i < MOST_ROUNDS && changes.size() > before; i++) {
        before = changes.size();
        mendManifest();
      }
    } else if (!files.isBare() && (root().is("courseStructure") || root().is("tincan"))) {
      repeat(draft -> new UnitMender(files, draft).mendAddresses(root()));
      mendMissingUnits();
    }
  }

  private void mendManifest() {
    repeat(draft -> Namespaces.declare(standard(), root(), draft));
    mend(new OrderMender());
    mend(new IdentifierMender());
    mend(
        new SchemaMender(),
        new OrganizationMender(),
        new ResourceMender(reporting),
        new ItemMender(),
        new ReferenceMender(),
        new AddressMender(),
        new SchemaLocationMender());
    mendMissing();
  }

  private void mendMissing() {
    if (missing == Missing.STUB) {
      addPages(found -> found.ofResources(manifest()));
    }
    if (missing != Missing.KEEP) {
      mend(new MissingMender(false));
      mend(new MissingMender(true));
    }
  }

  private void mendMissingUnits() {
    if (missing == Missing.STUB) {
      Mending kind =
          root().is("courseStructure") ? Mending.UNIT_PAGE_ADDED : Mending.ACTIVITY_PAGE_ADDED;
      addPages(found -> found.ofTexts(kind, UnitMender.launches(root())));
    } else if (missing == Missing.DROP) {
      repeat(draft -> new UnitMender(files, draft).dropMissing(root()));
    }
  }

  /** The pages that are added count as files of the package from then on. */
  private void addPages(Consumer<MissingPages> finder) {
    List<String> all = new ArrayList<>(files.paths());
    round(
        draft -> {
          MissingPages found = new MissingPages(files, draft);
          finder.accept(found);
          pages.putAll(found.pages());
          all.addAll(found.pages().keySet());
        });
    files = new ManifestFiles(all, files.folder(), files.isBare());
  }

  private void mend(Mender... menders) {
    repeat(
        draft -> {
          ImsManifest manifest = manifest();
          for (Mender mender : menders) {
            mender.mend(manifest, draft);
          }
        });
  }

  private ImsManifest manifest() {
    return new ImsManifest(source.document(), root(), standard(), files, new Findings(path));
  }

  private void repeat(Consumer<Draft> mender) {
    int rounds = 0;
    while (rounds < MOST_ROUNDS && round(mender)) {
      rounds++;
    }
  }

  /** True when there was something to do. */
  private boolean round(Consumer<Draft> mender) {
    Draft draft = new Draft(source, text, original);
    mender.accept(draft);
    if (draft.isEmpty()) {
      return false;
    }
    changes.addAll(draft.finish());
    source = XmlSource.of(path, text.current());
    return true;
  }
}
