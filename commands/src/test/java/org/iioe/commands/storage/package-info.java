@NullMarked
package org.iioe.commands.storage;

import org.jspecify.annotations.NullMarked;
