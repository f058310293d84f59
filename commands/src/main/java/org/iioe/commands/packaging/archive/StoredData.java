package org.iioe.commands.packaging.archive;

import java.io.InputStream;

/**
 * A file's data as an archive keeps them.
 *
 * @param method how they are compressed, as ZIP numbers it: 0 not at all, 8 Deflate
 * @param bytes not inflated and not compared with any checksum
 */
public record StoredData(int method, InputStream bytes) {}
