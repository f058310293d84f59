@NullMarked
package org.iioe.commands.preview.xapi;

import org.jspecify.annotations.NullMarked;
