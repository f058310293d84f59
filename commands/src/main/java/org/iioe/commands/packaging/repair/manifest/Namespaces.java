package org.iioe.commands.packaging.repair.manifest;

import java.util.List;
import java.util.Optional;
import org.iioe.commands.packaging.finding.Finding;
import org.iioe.commands.packaging.model.Standard;
import org.iioe.commands.packaging.repair.edit.Draft;
import org.iioe.commands.packaging.repair.edit.Edit;
import org.iioe.commands.packaging.repair.edit.Mending;
import org.iioe.commands.packaging.xml.XmlElement;
import org.iioe.commands.packaging.xml.XmlRule;
import org.iioe.commands.packaging.xml.XmlSource.Attribute;

/** Declares the namespaces that a manifest uses and does not name. */
final class Namespaces {
  private static final String ADL = "http://www.adlnet.org/xsd/";
  private static final String IMS = "http://www.imsglobal.org/xsd/";
  private static final String DECLARATION = "xmlns:";

  private Namespaces() {}

  /** Binds each prefix that nothing binds. */
  static void bindPrefixes(Standard standard, XmlElement root, Draft draft) {
    for (Finding finding : draft.source().document().findings()) {
      if (finding.rule() == XmlRule.XML_PREFIX_UNBOUND) {
        String prefix = String.valueOf(finding.details().get("prefix"));
        String namespace = of(prefix, standard);
        if (isName(prefix) && draft.declares(prefix)) {
          draft.mend(
              Mending.PREFIX_BOUND,
              root,
              List.of(draft.elements().add(root, DECLARATION + prefix, namespace)),
              "prefix",
              prefix,
              "namespace",
              namespace);
        }
      }
    }
  }

  /** A long one is cut off in the finding; nobody binds such a thing. */
  private static boolean isName(String prefix) {
    return prefix.matches("[\\p{L}_][\\p{L}\\p{N}._-]{0,58}");
  }

  /** What a prefix always stands for; nobody knows what a strange one was to mean. */
  private static String of(String prefix, Standard standard) {
    boolean of2004 = standard == Standard.SCORM_2004;
    return switch (prefix) {
      case "adlcp" -> ADL + (of2004 ? "adlcp_v1p3" : "adlcp_rootv1p2");
      case "adlseq", "adlnav" -> ADL + prefix + "_v1p3";
      case "imsss" -> IMS + "imsss";
      case "imscp" -> ofManifest(standard);
      case "imsmd" -> IMS + (standard == Standard.SCORM_1_2 ? "imsmd_rootv1p2p1" : "imsmd_v1p2");
      case "lom" -> "http://ltsc.ieee.org/xsd/LOM";
      case "xsi" -> "http://www.w3.org/2001/XMLSchema-instance";
      case "xlink" -> "http://www.w3.org/1999/xlink";
      default -> "urn:x-unbound-prefix:" + prefix;
    };
  }

  private static String ofManifest(Standard standard) {
    return standard == Standard.SCORM_1_2 || standard == Standard.SCORM_1_1
        ? "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
        : IMS + "imscp_v1p1";
  }

  /** Puts a manifest that is in no namespace into that of its standard. */
  static void declare(Standard standard, XmlElement root, Draft draft) {
    if (!root.namespace().isEmpty() || !root.prefix().isEmpty()) {
      return;
    }
    String namespace = ofManifest(standard);
    Optional<Attribute> empty =
        draft.source().attributes(root).stream()
            .filter(attribute -> attribute.name().equals("xmlns"))
            .findFirst();
    Edit edit =
        empty.isPresent()
            ? draft.elements().replace(empty.get(), namespace)
            : draft.elements().add(root, "xmlns", namespace);
    draft.mend(Mending.NAMESPACE_DECLARED, root, List.of(edit), "namespace", namespace);
  }

  /**
   * The prefix that the root binds to ADL's content packaging.
   *
   * @param needed receives its declaration when there is none yet
   */
  static String contentPackaging(
      Standard standard, XmlElement root, Draft draft, List<Edit> needed) {
    for (Attribute attribute : draft.source().attributes(root)) {
      if (attribute.name().startsWith(DECLARATION) && attribute.value().contains("adlcp")) {
        return attribute.name().substring(DECLARATION.length());
      }
    }
    if (draft.declares("adlcp")) {
      needed.add(draft.elements().add(root, DECLARATION + "adlcp", of("adlcp", standard)));
    }
    return "adlcp";
  }
}
