/** The command line, as a script sees it. */
@NullMarked
package io.tillbridge.server.cli;

import org.jspecify.annotations.NullMarked;
