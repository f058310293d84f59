/** Packages of SCORM 1.1, 1.2 and 2004: an IMS manifest with ADL's rules. */
@NullMarked
package org.iioe.commands.packaging.scorm;

import org.jspecify.annotations.NullMarked;
