package io.tillbridge.sandbox.xero.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A part of a credit note that settles an invoice; both are in one currency. */
public record Allocation(
    UUID id, UUID creditNoteId, UUID invoiceId, BigDecimal amount, LocalDate date) {}
