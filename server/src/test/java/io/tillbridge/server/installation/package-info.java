/** A whole installation for tests: real server, real plugins from their zips, the sandbox. */
@NullMarked
package io.tillbridge.server.installation;

import org.jspecify.annotations.NullMarked;
