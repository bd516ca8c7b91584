/**
 * The product API: one table of routes, from which requests are answered and the OpenAPI document
 * is drawn, so that neither can leave the other behind.
 */
@NullMarked
package io.tillbridge.server.api;

import org.jspecify.annotations.NullMarked;
