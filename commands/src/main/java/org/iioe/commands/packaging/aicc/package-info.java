/** Packages of AICC: text files that describe a course. */
@NullMarked
package org.iioe.commands.packaging.aicc;

import org.jspecify.annotations.NullMarked;
