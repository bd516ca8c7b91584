/** The command line. Each command's exit code says how it went: 0 well, 1 not well, 2 misused. */
@NullMarked
package io.tillbridge.server.cli;

import org.jspecify.annotations.NullMarked;
