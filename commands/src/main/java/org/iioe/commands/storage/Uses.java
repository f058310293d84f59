package org.iioe.commands.storage;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.iioe.commands.course.CatalogueContent;

/** Walks what the catalogue uses, in the order of the digests, a page at a time. */
final class Uses implements Iterator<CatalogueContent.Use> {
  private final CatalogueContent catalogue;
  private List<CatalogueContent.Use> page;
  private int next;

  Uses(CatalogueContent catalogue) {
    this.catalogue = catalogue;
    this.page = catalogue.after("");
  }

  @Override
  public boolean hasNext() {
    if (next == page.size() && next > 0) {
      page = catalogue.after(page.get(next - 1).digest().hex());
      next = 0;
    }
    return next < page.size();
  }

  @Override
  public CatalogueContent.Use next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.get(next++);
  }
}
