package org.iioe.commands.packaging.page;

import org.iioe.commands.packaging.manifest.Located;

/**
 * A reference of a page, and where it leads.
 *
 * @param page the file that it stands in
 * @param surely whether the browser loads that file whatever a learner or a script does
 */
record Loaded(Page page, Reference reference, Located target, boolean surely) {
  /** Whether the browser loads what it leads to, whatever a learner or a script does. */
  boolean loadsTarget() {
    return surely && reference.use().isLoaded();
  }
}
