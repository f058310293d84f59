/** Learning object metadata: IMS Metadata 1.2 in SCORM 1.2, IEEE LOM in SCORM 2004. */
@NullMarked
package org.iioe.commands.packaging.metadata;

import org.jspecify.annotations.NullMarked;
