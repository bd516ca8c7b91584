package io.tillbridge.spi.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in one currency. The scale is kept as given (a shop stores four decimals); {@link
 * #rounded} brings it to the currency's minor unit. As JSON and text it is {@code "12.50 AUD"}.
 *
 * @param amount the amount in major units (dollars, not cents), any scale
 * @param currency the ISO 4217 code, three capital letters
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {

  /** Refuses a currency that is not three capital letters with IllegalArgumentException. */
  public Money {
    if (!isCode(currency)) {
      throw new IllegalArgumentException(
          "'" + currency + "' is not a currency: use the three-letter ISO 4217 code, like AUD");
    }
  }

  /** The amount written as {@code amount}, in {@code currency}. */
  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), currency);
  }

  /** Zero in {@code currency}. */
  public static Money zero(String currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  /** Reads {@code "12.50 AUD"}; throws IllegalArgumentException that shows the form wanted. */
  public static Money parse(String text) {
    int space = text.indexOf(' ');
    try {
      return of(text.substring(0, space), text.substring(space + 1));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not an amount of money: write it like \"12.50 AUD\"", e);
    }
  }

  /** The sum; throws {@link CurrencyMismatch} where the currencies differ. */
  public Money plus(Money other) {
    return new Money(amount.add(same(other).amount), currency);
  }

  /** The difference; throws {@link CurrencyMismatch} where the currencies differ. */
  public Money minus(Money other) {
    return new Money(amount.subtract(same(other).amount), currency);
  }

  /** This amount times {@code factor}, exact and unrounded. */
  public Money times(BigDecimal factor) {
    return new Money(amount.multiply(factor), currency);
  }

  /** The same amount with the other sign. */
  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  /** The amount without its sign. */
  public Money absolute() {
    return new Money(amount.abs(), currency);
  }

  /** Rounded half away from zero to the currency's minor unit (AUD 2, JPY 0, KWD 3 decimals). */
  public Money rounded() {
    return new Money(amount.setScale(MinorUnits.of(currency), RoundingMode.HALF_UP), currency);
  }

  /** -1, 0 or 1. */
  public int sign() {
    return amount.signum();
  }

  /** Whether both stand for the same amount, whatever their scales. */
  public boolean sameAs(Money other) {
    return currency.equals(other.currency) && amount.compareTo(other.amount) == 0;
  }

  /** Throws {@link CurrencyMismatch} where the currencies differ. */
  @Override
  public int compareTo(Money other) {
    return amount.compareTo(same(other).amount);
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }

  /**
   * By hand, since it is asked for every amount and a regular expression takes ten times as long.
   */
  private static boolean isCode(String text) {
    return text.length() == 3 && isCapital(text, 0) && isCapital(text, 1) && isCapital(text, 2);
  }

  private static boolean isCapital(String text, int place) {
    return text.charAt(place) >= 'A' && text.charAt(place) <= 'Z';
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new CurrencyMismatch(currency, other.currency);
    }
    return other;
  }
}
