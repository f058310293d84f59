/** The pages at which learners start: whether they can do in a learning system what they must. */
@NullMarked
package org.iioe.commands.packaging.page;

import org.jspecify.annotations.NullMarked;
