@NullMarked
package org.iioe.cli.partner;

import org.jspecify.annotations.NullMarked;
