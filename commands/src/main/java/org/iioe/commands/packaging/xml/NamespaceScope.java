package org.iioe.commands.packaging.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which prefix stands for which namespace at the place where the parser is. */
final class NamespaceScope {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
  private final Set<String> seen = new LinkedHashSet<>();

  NamespaceScope() {
    scopes.push(Map.of("xml", XML, "xmlns", "http://www.w3.org/2000/xmlns/", "", ""));
  }

  /** Enters an element with its attributes as name and value. */
  void enter(Map<String, String> attributes) {
    Map<String, String> inherited = scopes.element();
    Map<String, String> own = null;
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      String name = attribute.getKey();
      if (name.equals("xmlns") || name.startsWith("xmlns:")) {
        own = own == null ? new HashMap<>(inherited) : own;
        own.put(name.equals("xmlns") ? "" : name.substring(6), attribute.getValue().strip());
        seen.add(attribute.getValue().strip());
      }
    }
    scopes.push(own == null ? inherited : own);
  }

  void leave() {
    scopes.pop();
  }

  /** The namespace of a prefix, or null when nothing binds it. */
  @Nullable String of(String prefix) {
    return scopes.element().get(prefix);
  }

  List<String> seen() {
    return List.copyOf(seen);
  }
}
