/**
 * The settings of a connection to Xero: what they are, and reading them with every fault at once.
 */
@NullMarked
package io.tillbridge.xero.connection;

import org.jspecify.annotations.NullMarked;
