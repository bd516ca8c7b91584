package io.tillbridge.spi.ledger;

/**
 * An account of the ledger's chart.
 *
 * @param code the code that lines name, "" for an account without one
 * @param id the ledger's key
 * @param type the ledger's own type, like REVENUE or BANK
 * @param taxType the tax type lines on it take unless told otherwise, "" for none
 * @param rounding whether it is the ledger's own account for rounding differences
 * @param takesPayments whether payments may be booked to it
 * @param active false once archived
 */
public record Account(
    String code,
    String id,
    String name,
    String type,
    String taxType,
    boolean rounding,
    boolean takesPayments,
    boolean active) {}
