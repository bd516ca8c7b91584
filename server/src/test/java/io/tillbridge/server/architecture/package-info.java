/** The house holds: which module and package may know which. */
@NullMarked
package io.tillbridge.server.architecture;

import org.jspecify.annotations.NullMarked;
