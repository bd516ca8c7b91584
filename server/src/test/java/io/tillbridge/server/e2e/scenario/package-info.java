/**
 * The scenarios of {@code rules/scenarios/order-to-cash} played in shops and looked up in books:
 * read from their files, done step by step through HTTP, compared.
 */
@NullMarked
package io.tillbridge.server.e2e.scenario;

import org.jspecify.annotations.NullMarked;
