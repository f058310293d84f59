/** Tests of the catalog's own shapes. */
@NullMarked
package org.iioe.commands.packaging.finding;

import org.jspecify.annotations.NullMarked;
