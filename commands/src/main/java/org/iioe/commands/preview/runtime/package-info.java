/** The SCORM runtime that the build packs. */
@NullMarked
package org.iioe.commands.preview.runtime;

import org.jspecify.annotations.NullMarked;
