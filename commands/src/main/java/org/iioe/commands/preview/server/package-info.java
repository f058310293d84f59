/**
 * The pages of a preview and the files of the course, on two origins that cannot read each other.
 */
@NullMarked
package org.iioe.commands.preview.server;

import org.jspecify.annotations.NullMarked;
