package org.iioe.commands.packaging.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element and what is in it. Names are compared without their prefix: real manifests bind the
 * same names to a dozen namespaces, and some to none.
 */
public final class XmlElement {
  private final String prefix;
  private final String name;
  private final String namespace;
  private final int line;
  private final int column;
  private final @Nullable XmlElement parent;
  private final List<XmlAttribute> attributes;
  private final List<XmlElement> children = new ArrayList<>(2);
  private @Nullable StringBuilder text;
  private int start;
  private int contentStart;
  private int contentEnd;
  private int end;

  XmlElement(
      String prefix,
      String name,
      String namespace,
      int line,
      int column,
      @Nullable XmlElement parent,
      List<XmlAttribute> attributes) {
    this.prefix = prefix;
    this.name = name;
    this.namespace = namespace;
    this.line = line;
    this.column = column;
    this.parent = parent;
    this.attributes = List.copyOf(attributes);
    if (parent != null) {
      parent.children.add(this);
    }
  }

  void opened(int tagStart, int tagEnd) {
    start = tagStart;
    contentStart = tagEnd;
    closed(tagEnd, tagEnd);
  }

  void closed(int tagStart, int tagEnd) {
    contentEnd = tagStart;
    end = tagEnd;
  }

  void append(String characters) {
    if (text == null) {
      text = new StringBuilder();
    }
    text.append(characters);
  }

  public String prefix() {
    return prefix;
  }

  /** Without its prefix. */
  public String name() {
    return name;
  }

  /** As written, with its prefix. */
  public String qualifiedName() {
    return prefix.isEmpty() ? name : prefix + ":" + name;
  }

  /** Empty when none is bound. */
  public String namespace() {
    return namespace;
  }

  /** Physical line of the tag, from 1. */
  public int line() {
    return line;
  }

  /** Column of the tag in characters, from 1. */
  public int column() {
    return column;
  }

  /** Where its first tag begins: an index in the file's decoded text. */
  public int start() {
    return start;
  }

  /** Where its first tag ends and its content begins. */
  public int contentStart() {
    return contentStart;
  }

  /** Where its last tag begins; equal to {@link #contentStart} when it has none. */
  public int contentEnd() {
    return contentEnd;
  }

  /** The index after its last tag. */
  public int end() {
    return end;
  }

  public @Nullable XmlElement parent() {
    return parent;
  }

  public List<XmlAttribute> attributes() {
    return attributes;
  }

  public List<XmlElement> children() {
    return Collections.unmodifiableList(children);
  }

  public boolean is(String localName) {
    return name.equalsIgnoreCase(localName);
  }

  public List<XmlElement> children(String localName) {
    return children.stream().filter(child -> child.is(localName)).toList();
  }

  public Optional<XmlElement> child(String localName) {
    return children.stream().filter(child -> child.is(localName)).findFirst();
  }

  /** This element's own text without the white space around it. */
  public String text() {
    return text == null ? "" : text.toString().strip();
  }

  /** The text of the first child of this name, or null when it is absent or empty. */
  public @Nullable String childText(String localName) {
    String found = child(localName).map(XmlElement::text).orElse("");
    return found.isEmpty() ? null : found;
  }

  /** The first attribute of this name, whatever its prefix and letter case. */
  public Optional<XmlAttribute> attributeNamed(String localName) {
    return attributes.stream()
        .filter(attribute -> attribute.name().equalsIgnoreCase(localName))
        .findFirst();
  }

  /** The attribute's value without the white space around it, or null. */
  public @Nullable String attribute(String localName) {
    return attributeNamed(localName).map(attribute -> attribute.value().strip()).orElse(null);
  }

  /** The value of an attribute, or null when it is absent or empty. */
  public @Nullable String filledAttribute(String localName) {
    String value = attribute(localName);
    return value == null || value.isEmpty() ? null : value;
  }

  /** All elements below this one, in document order. */
  public List<XmlElement> descendants() {
    List<XmlElement> found = new ArrayList<>();
    collect(found);
    return found;
  }

  public List<XmlElement> descendants(String localName) {
    return descendants().stream().filter(element -> element.is(localName)).toList();
  }

  private void collect(List<XmlElement> found) {
    for (XmlElement child : children) {
      found.add(child);
      child.collect(found);
    }
  }
}
