package io.tillbridge.core.credit;

import io.tillbridge.core.invoice.InvoiceLine;
import io.tillbridge.core.invoice.Posting;
import java.util.List;

/**
 * A posting whose amounts stand as booked, with the words and accounts that its lines have now: a
 * ledger lets these be changed though amounts are fixed.
 */
final class Retouched {
  private Retouched() {}

  static Posting of(Posting booked, Posting now) {
    return new Posting(
        booked.origin(),
        booked.basis(),
        booked.lines().stream().map(line -> of(line, now.lines())).toList());
  }

  private static InvoiceLine of(InvoiceLine booked, List<InvoiceLine> now) {
    return now.stream()
        .filter(line -> line.id().equals(booked.id()) && line.taxType().equals(booked.taxType()))
        .findFirst()
        .map(line -> sameAmounts(booked, line) ? line : dressed(booked, line))
        .orElse(booked);
  }

  private static boolean sameAmounts(InvoiceLine booked, InvoiceLine now) {
    return booked.quantity().compareTo(now.quantity()) == 0
        && booked.unitAmount().sameAs(now.unitAmount())
        && booked.lineAmount().sameAs(now.lineAmount())
        && booked.taxAmount().sameAs(now.taxAmount())
        && booked.itemCode().equals(now.itemCode());
  }

  private static InvoiceLine dressed(InvoiceLine booked, InvoiceLine now) {
    return new InvoiceLine(
        booked.id(),
        booked.description(),
        booked.quantity(),
        booked.unitAmount(),
        booked.lineAmount(),
        booked.itemCode(),
        booked.account(),
        booked.taxType(),
        booked.taxAmount(),
        booked.taxAmountForced(),
        booked.tracking(),
        now.customFields(),
        now.decisions());
  }
}
