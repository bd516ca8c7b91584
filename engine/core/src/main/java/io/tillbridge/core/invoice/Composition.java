package io.tillbridge.core.invoice;

import io.tillbridge.spi.money.Money;
import java.util.List;

/**
 * The lines of an order's invoice, and what a check of its sums needs.
 *
 * @param total what the ledger will come to: the shop's total, unless {@code gaps} say otherwise
 * @param tax the tax in it
 * @param taxCharged the tax the shop charged
 * @param taxExpected the tax that the ledger's rates come to, each line rounded
 * @param taxedLines how many lines carry tax: each may round by half a minor unit
 * @param rounding what is booked as rounding so that the totals agree; zero where nothing is left
 * @param gaps what the rules left open; an order with gaps can't be booked
 */
public record Composition(
    List<InvoiceLine> lines,
    Money total,
    Money tax,
    Money taxCharged,
    Money taxExpected,
    int taxedLines,
    Money rounding,
    List<Gap> gaps) {

  public Composition {
    lines = List.copyOf(lines);
    gaps = List.copyOf(gaps);
  }

  /**
   * Something that a rule should have settled.
   *
   * @param subject {@code line:ID}, {@code surcharge:ID} or {@code rounding}
   * @param code a stable key of what is missing, like {@code no-account}
   * @param message what is missing and what to do
   */
  public record Gap(String subject, String code, String message) {}
}
