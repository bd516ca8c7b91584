/**
 * Scenarios of a rule pack: an order in, the decisions expected, as JSON beside the rules. Run by
 * whoever changes a rule, on the command line and in the build.
 */
@NullMarked
package io.tillbridge.core.scenario;

import org.jspecify.annotations.NullMarked;
