/** What is wrong with a course package: the catalog of rules and where one was broken. */
@NullMarked
package org.iioe.commands.packaging.finding;

import org.jspecify.annotations.NullMarked;
