@NullMarked
package org.iioe.commands.content.s3;

import org.jspecify.annotations.NullMarked;
