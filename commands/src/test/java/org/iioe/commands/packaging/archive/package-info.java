@NullMarked
package org.iioe.commands.packaging.archive;

import org.jspecify.annotations.NullMarked;
