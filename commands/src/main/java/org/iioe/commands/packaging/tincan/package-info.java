/** Packages of Tin Can, the forerunner of cmi5. */
@NullMarked
package org.iioe.commands.packaging.tincan;

import org.jspecify.annotations.NullMarked;
