package org.iioe.commands.packaging.repair.edit;

import java.util.List;
import java.util.Optional;
import org.iioe.commands.packaging.xml.XmlElement;
import org.iioe.commands.packaging.xml.XmlSource;
import org.iioe.commands.packaging.xml.XmlSource.Attribute;

/** Makes the edits that change an element. */
public final class ElementEdits {
  private final XmlSource source;

  ElementEdits(XmlSource source) {
    this.source = source;
  }

  /** The attribute of this name, whatever its prefix and letter case. */
  public Optional<Attribute> attribute(XmlElement element, String localName) {
    return source.attributes(element).stream()
        .filter(found -> !found.name().equals("xmlns") && !found.name().startsWith("xmlns:"))
        .filter(found -> local(found.name()).equalsIgnoreCase(localName))
        .findFirst();
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /**
   * Sets an attribute that exists, or adds it after the others.
   *
   * @param name as it is written when it is added
   */
  public Edit set(XmlElement element, String name, String value) {
    Optional<Attribute> found = attribute(element, local(name));
    return found.isPresent() ? replace(found.get(), value) : add(element, name, value);
  }

  /** Gives an attribute another value. */
  public Edit replace(Attribute attribute, String value) {
    return new Edit(attribute.valueAt(), attribute.valueEnd(), Escapes.attribute(value));
  }

  /** Adds an attribute after the others. */
  public Edit add(XmlElement element, String name, String value) {
    List<Attribute> all = source.attributes(element);
    int at =
        all.isEmpty()
            ? element.start() + 1 + element.qualifiedName().length()
            : all.get(all.size() - 1).valueEnd() + 1;
    return Edit.insert(at, " " + name + "=\"" + Escapes.attribute(value) + "\"");
  }

  /** Takes an attribute away, with the white space before it. */
  public Edit remove(Attribute attribute) {
    return Edit.delete(blanksBefore(attribute.nameAt()), attribute.valueEnd() + 1);
  }

  /** Takes an element away, and the line with it when nothing else stands there. */
  public Edit remove(XmlElement element) {
    int from = blanksBefore(element.start());
    int lineEnd = source.text().lastIndexOf('\n', element.start() - 1);
    boolean alone = lineEnd >= from;
    if (!alone) {
      return Edit.delete(element.start(), element.end());
    }
    boolean carriage = lineEnd > 0 && source.text().charAt(lineEnd - 1) == '\r';
    return Edit.delete(carriage ? lineEnd - 1 : lineEnd, element.end());
  }

  private int blanksBefore(int index) {
    int from = index;
    while (from > 0 && source.text().charAt(from - 1) <= ' ') {
      from--;
    }
    return from;
  }

  /** Gives an element that holds only text another text. */
  public Edit text(XmlElement element, String text) {
    if (isEmptyTag(element)) {
      String open = source.text().substring(element.start(), element.end() - 2).stripTrailing();
      return new Edit(element.start(), element.end(), open + ">" + closing(element, text));
    }
    return new Edit(element.contentStart(), element.contentEnd(), Escapes.text(text));
  }

  private static String closing(XmlElement element, String text) {
    return Escapes.text(text) + "</" + element.qualifiedName() + ">";
  }

  /** Puts markup in as the first thing in an element. */
  public Edit putFirst(XmlElement parent, String markup) {
    if (!isEmptyTag(parent)) {
      return Edit.insert(parent.contentStart(), markup);
    }
    String open = source.text().substring(parent.start(), parent.end() - 2).stripTrailing();
    String whole = open + ">" + markup + "</" + parent.qualifiedName() + ">";
    return new Edit(parent.start(), parent.end(), whole);
  }

  private boolean isEmptyTag(XmlElement element) {
    return source.text().startsWith("/>", element.contentStart() - 2)
        && element.end() == element.contentStart();
  }

  /** An element of the same prefix as another one, with text. */
  public static String element(XmlElement like, String name, String text) {
    return around(like, name, Escapes.text(text));
  }

  /** An element of the same prefix as another one, with markup in it. */
  public static String around(XmlElement like, String name, String markup) {
    String qualified = like.prefix().isEmpty() ? name : like.prefix() + ":" + name;
    return "<" + qualified + ">" + markup + "</" + qualified + ">";
  }
}
