@NullMarked
package org.iioe.cli.procedure.picture;

import org.jspecify.annotations.NullMarked;
