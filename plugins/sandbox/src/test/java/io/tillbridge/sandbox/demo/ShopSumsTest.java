package io.tillbridge.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.sandbox.json.Fields;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Whatever is ordered, the shop's own identity of totals holds. */
class ShopSumsTest {
  private static final BigDecimal TAX_SLACK = new BigDecimal("0.0001");

  @Property(tries = 300)
  void totalsAreTheSumOfTheirParts(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    for (String organisation : new String[] {"AU", "NZ", "GB", "US"}) {
      Market market = Market.of(organisation);
      OrderPlan plan = new OrderPlans(seed, market).next();
      ShopSums sums = ShopSums.of(plan);
      Fields order =
          new Fields(new OrderJson(market, plan, sums).placed()).nested("order").orElseThrow();
      BigDecimal parts = BigDecimal.ZERO;
      BigDecimal discounted = BigDecimal.ZERO;
      for (JsonObject item : order.objects("items")) {
        Fields fields = new Fields(item);
        parts = parts.add(number(fields, "item_net_price").multiply(number(fields, "amount")));
        discounted = discounted.add(number(fields, "discounted_subtotal"));
      }
      BigDecimal discounts = BigDecimal.ZERO;
      for (JsonObject surcharge : order.objects("surcharges")) {
        Fields fields = new Fields(surcharge);
        BigDecimal value = number(fields, "value");
        parts = fields.yes("include") ? parts : parts.add(cents(value));
        if (fields.text("type").orElse("").equals("discount")) {
          discounts = discounts.add(value);
        }
      }
      assertThat(number(order, "total")).isEqualByComparingTo(parts);
      assertThat(discounted).isEqualByComparingTo(number(order, "sub_total").add(discounts));
    }
  }

  @Property(tries = 200)
  void exportsBearNoTax(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    OrderPlan plan = new OrderPlans(seed, Market.of("AU")).next();
    boolean home = plan.customer().place().country().equals("AU");
    BigDecimal tax = ShopSums.of(plan).tax();
    if (!home) {
      assertThat(tax).isLessThan(TAX_SLACK);
    }
  }

  private static BigDecimal number(Fields fields, String name) {
    return fields.number(name).orElseThrow();
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }
}
