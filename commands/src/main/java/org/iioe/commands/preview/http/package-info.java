/** As much of HTTP/1.1 as browsers on the same machine need, for addresses as they write them. */
@NullMarked
package org.iioe.commands.preview.http;

import org.jspecify.annotations.NullMarked;
