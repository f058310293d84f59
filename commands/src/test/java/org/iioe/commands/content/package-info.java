@NullMarked
package org.iioe.commands.content;

import org.jspecify.annotations.NullMarked;
