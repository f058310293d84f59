package org.iioe.commands.packaging.xml;

/**
 * An attribute with its references resolved.
 *
 * @param prefix as written; empty when none
 * @param namespace that of the prefix; empty without a prefix or when nothing binds it
 */
public record XmlAttribute(
    String prefix, String name, String namespace, String value, int line, int column) {}
