@NullMarked
package org.iioe.commands.preview.outline;

import org.jspecify.annotations.NullMarked;
