package org.iioe.commands.packaging.xml;

import java.util.List;
import org.iioe.commands.packaging.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * An XML file as far as it could be read.
 *
 * @param path the file inside the package
 * @param root null when not even the first tag could be read; what follows an error is missing
 * @param namespaces every namespace that the file binds, in order
 * @param findings what is wrong with the file as XML; at most one is an error of form
 */
public record XmlDocument(
    String path, @Nullable XmlElement root, List<String> namespaces, List<Finding> findings) {
  public XmlDocument {
    namespaces = List.copyOf(namespaces);
    findings = List.copyOf(findings);
  }

  /** Reads bytes; never fails, whatever they are. */
  public static XmlDocument read(String path, byte[] bytes) {
    return XmlSource.read(path, bytes).document();
  }
}
