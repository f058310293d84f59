package org.iioe.commands.storage;

import java.time.Instant;
import org.iioe.commands.content.ContentEntry;
import org.iioe.commands.content.ContentStore;
import org.iioe.commands.content.Leftovers;
import org.iioe.commands.course.CatalogueContent;
import org.iioe.commands.database.Database;
import org.iioe.commands.fault.Fault;
import org.iioe.commands.fault.FaultKind;
import org.jspecify.annotations.Nullable;

/** Compares a store with the catalogue by names and sizes, without reading any content. */
public final class ContentStatus {
  /**
   * What the store has.
   *
   * @param stored all of it
   * @param orphans of that, what no version uses
   * @param missing what versions use and the store lacks
   * @param wrongSize what versions use and the store has with another size
   * @param leftovers of killed runs; in a bucket also what living runs have on its way
   */
  public record Holdings(
      Amount stored, Amount orphans, Amount missing, Amount wrongSize, Leftovers leftovers) {}

  /**
   * The store and the catalogue.
   *
   * @param problem why the store cannot be read; null when it can
   * @param holdings null when it cannot
   */
  public record Report(
      String location,
      CatalogueContent.Totals used,
      @Nullable Fault problem,
      @Nullable Holdings holdings) {
    /** Whether each version finds all that it uses. */
    public boolean complete() {
      return holdings != null
          && holdings.missing().files() == 0
          && holdings.wrongSize().files() == 0;
    }
  }

  private final Database database;
  private final ContentStore store;

  public ContentStatus(Database database, ContentStore store) {
    this.database = database;
    this.store = store;
  }

  /**
   * Compares.
   *
   * @param now leftovers are of runs that began before
   */
  public Report run(Instant now) {
    CatalogueContent catalogue = new CatalogueContent(database);
    CatalogueContent.Totals used = catalogue.totals();
    try {
      return new Report(store.location(), used, null, holdings(catalogue, now));
    } catch (Fault problem) {
      if (problem.kind() != FaultKind.UNAVAILABLE) {
        throw problem;
      }
      return new Report(store.location(), used, problem, null);
    }
  }

  private Holdings holdings(CatalogueContent catalogue, Instant now) {
    Sums sums = new Sums();
    Comparison.run(store.entries(), new Uses(catalogue), sums);
    return new Holdings(
        sums.stored, sums.orphans, sums.missing, sums.wrongSize, store.sweep(now, true));
  }

  private static final class Sums implements Comparison.Visitor {
    private Amount stored = Amount.NONE;
    private Amount orphans = Amount.NONE;
    private Amount missing = Amount.NONE;
    private Amount wrongSize = Amount.NONE;

    @Override
    public void both(ContentEntry entry, CatalogueContent.Use use) {
      stored = stored.and(entry.size());
      if (entry.size() != use.size()) {
        wrongSize = wrongSize.and(use.size());
      }
    }

    @Override
    public void orphan(ContentEntry entry) {
      stored = stored.and(entry.size());
      orphans = orphans.and(entry.size());
    }

    @Override
    public void missing(CatalogueContent.Use use) {
      missing = missing.and(use.size());
    }
  }
}
