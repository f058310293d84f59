package org.iioe.commands.packaging.page;

import org.iioe.commands.packaging.manifest.Located;

/** A reference of a page that the browser surely loads, and where it leads. */
record Loaded(Reference reference, Located target) {}
