@NullMarked
package org.iioe.commands.preview.server;

import org.jspecify.annotations.NullMarked;
