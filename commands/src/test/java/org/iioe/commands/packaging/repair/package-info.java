@NullMarked
package org.iioe.commands.packaging.repair;

import org.jspecify.annotations.NullMarked;
