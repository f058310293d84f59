package org.iioe.commands.packaging.model;

/**
 * A place in a file of a package.
 *
 * @param path the file inside the package
 * @param line physical line, from 1; 0 when unknown
 * @param column column in characters, from 1; 0 when unknown
 */
public record Position(String path, int line, int column) {
  public Position {
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("line " + line + ", column " + column);
    }
  }
}
