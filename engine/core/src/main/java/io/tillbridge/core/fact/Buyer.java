package io.tillbridge.core.fact;

import io.tillbridge.spi.document.Customer;
import io.tillbridge.spi.document.FieldValue;
import java.util.Arrays;

/**
 * Who buys, as far as it matters to tax.
 *
 * @param customer the buyer
 * @param taxNumber VAT, GST or business number, "" for none
 * @param membership the buyer's group in the shop: the custom field {@code membership}, "" for none
 * @param exempt whether a tax number, or a membership that the flow's parameter {@code
 *     tax.exempt.memberships} names, makes the buyer one whom the shop may charge no tax
 */
public record Buyer(Customer customer, String taxNumber, String membership, boolean exempt) {

  static Buyer of(Customer customer, Parameters flow) {
    FieldValue group = customer.customFields().get("membership");
    String membership = group == null ? "" : group.text();
    boolean exempt =
        !customer.taxNumber().isBlank()
            || (!membership.isEmpty()
                && Arrays.asList(flow.text("tax.exempt.memberships", "").split("\\s*,\\s*", -1))
                    .contains(membership));
    return new Buyer(customer, customer.taxNumber(), membership, exempt);
  }
}
