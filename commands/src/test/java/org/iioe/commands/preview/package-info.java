@NullMarked
package org.iioe.commands.preview;

import org.jspecify.annotations.NullMarked;
