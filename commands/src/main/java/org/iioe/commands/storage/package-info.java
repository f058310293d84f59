/**
 * What is done to the content store as a whole: the use cases of the noun {@code content}. They
 * compare the store with the catalogue, which the store itself knows nothing of.
 */
@NullMarked
package org.iioe.commands.storage;

import org.jspecify.annotations.NullMarked;
