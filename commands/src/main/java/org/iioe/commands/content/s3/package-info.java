/**
 * The content store in a bucket of S3 or of any server that speaks its protocol.
 *
 * <p>A staging waits in a spool on this machine's disk, for the name of bytes is known only after
 * the last of them; nothing is on the server before the commit. There an object appears under its
 * digest as a whole: by one request, or by the last request of a multipart upload. With each the
 * server is told the SHA-256 that the bytes must have.
 *
 * <p>The classes of the SDK are loaded only when such a store is made.
 */
@NullMarked
package org.iioe.commands.content.s3;

import org.jspecify.annotations.NullMarked;
