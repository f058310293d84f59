package org.iioe.commands.packaging.imscp;

import org.iioe.commands.packaging.manifest.Located;
import org.iioe.commands.packaging.model.Resource;
import org.iioe.commands.packaging.xml.XmlElement;

/**
 * A resource with the element that declares it.
 *
 * @param base the {@code xml:base} in force, empty or ending in a slash
 * @param launch where its href leads; EMPTY when it has none
 */
public record ImsResource(XmlElement element, String base, Located launch, Resource resource) {}
