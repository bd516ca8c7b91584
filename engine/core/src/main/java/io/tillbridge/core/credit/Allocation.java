package io.tillbridge.core.credit;

import io.tillbridge.spi.money.Money;
import java.time.LocalDate;

/**
 * Credit that is used up on an invoice which is still owed.
 *
 * @param key its natural key: the credit note's number and the invoice's
 * @param creditNote number of the note
 * @param invoice number of the invoice
 */
public record Allocation(
    String key, String creditNote, String invoice, Money amount, LocalDate date) {}
