/** Shows institutions, their places in the tree and their cases. */
@NullMarked
package org.iioe.commands.partner.view;

import org.jspecify.annotations.NullMarked;
