/**
 * The content-addressed store: every file of every course under the SHA-256 of its bytes, once.
 *
 * <p>A file gets there in steps that leave nothing half done: written into a staging folder on the
 * same file system while it is hashed, synchronized, renamed, its folder synchronized; only then
 * may the caller commit the database row that names it.
 */
@NullMarked
package org.iioe.commands.content;

import org.jspecify.annotations.NullMarked;
