/**
 * One HTTP exchange with anyone: answered, certainly not sent, or cut off. Knows nothing of Xero
 * but its lenient JSON.
 */
@NullMarked
package io.tillbridge.xero.http;

import org.jspecify.annotations.NullMarked;
