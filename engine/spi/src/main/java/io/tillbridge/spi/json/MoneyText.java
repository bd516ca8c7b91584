package io.tillbridge.spi.json;

import io.tillbridge.spi.money.Money;
import jakarta.json.bind.adapter.JsonbAdapter;

/** Money as {@code "12.50 AUD"}. */
final class MoneyText implements JsonbAdapter<Money, String> {
  @Override
  public String adaptToJson(Money money) {
    return money.toString();
  }

  @Override
  public Money adaptFromJson(String text) {
    return Money.parse(text);
  }
}
