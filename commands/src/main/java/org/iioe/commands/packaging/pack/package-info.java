/**
 * Makes packages: a folder and a {@code course.yaml} become one package a language and standard.
 */
@NullMarked
package org.iioe.commands.packaging.pack;

import org.jspecify.annotations.NullMarked;
