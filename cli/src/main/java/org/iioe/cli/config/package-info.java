/** Where settings come from: the command line, the environment, the configuration file. */
@NullMarked
package org.iioe.cli.config;

import org.jspecify.annotations.NullMarked;
