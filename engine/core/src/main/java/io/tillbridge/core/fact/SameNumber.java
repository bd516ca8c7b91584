package io.tillbridge.core.fact;

/**
 * Another order of the store carries this order's number.
 *
 * @param number the number
 * @param orderId the shop's key of the other order
 */
public record SameNumber(String number, String orderId) {}
