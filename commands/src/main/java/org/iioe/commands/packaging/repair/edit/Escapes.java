package org.iioe.commands.packaging.repair.edit;

/** Characters that mean something in XML, written so that they stand for themselves. */
public final class Escapes {
  private Escapes() {}

  public static String text(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;");
  }

  /** For a value between quotation marks of either kind. */
  public static String attribute(String value) {
    return text(value).replace("\"", "&quot;").replace("'", "&apos;");
  }
}
