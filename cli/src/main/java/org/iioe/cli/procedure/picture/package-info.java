/**
 * Pictures of mechanisms: boxes and arrows, their layout, and how SVG, Mermaid and DOT say them.
 */
@NullMarked
package org.iioe.cli.procedure.picture;

import org.jspecify.annotations.NullMarked;
