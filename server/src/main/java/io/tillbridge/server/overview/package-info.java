/**
 * Questions that people ask of the path: orders, their timelines, events, effects, lanes, counts.
 */
@NullMarked
package io.tillbridge.server.overview;

import org.jspecify.annotations.NullMarked;
