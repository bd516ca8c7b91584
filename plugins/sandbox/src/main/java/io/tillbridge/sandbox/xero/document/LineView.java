package io.tillbridge.sandbox.xero.document;

import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Line;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.RoundingMode;

/** Shows a line; who reads without {@code unitdp=4} sees unit prices cut to cents. */
record LineView(Books books, int unitDecimals) {

  JsonObject shown(Line line) {
    JsonObjectBuilder shown = JsonText.object().add("LineItemID", line.id().toString());
    line.description().ifPresent(text -> shown.add("Description", text));
    line.itemCode().ifPresent(code -> shown.add("ItemCode", code).add("Item", item(code)));
    line.accountCode()
        .ifPresent(
            code -> {
              shown.add("AccountCode", code);
              books.account(code).ifPresent(a -> shown.add("AccountID", a.id().toString()));
            });
    line.taxType().ifPresent(type -> shown.add("TaxType", type));
    line.discountRate().ifPresent(rate -> shown.add("DiscountRate", rate));
    line.discountAmount().ifPresent(amount -> shown.add("DiscountAmount", amount));
    JsonArrayBuilder tracking = JsonText.array();
    for (Line.Choice choice : line.tracking()) {
      tracking.add(
          JsonText.object()
              .add("TrackingCategoryID", choice.categoryId().toString())
              .add("TrackingOptionID", choice.optionId().toString())
              .add("Name", choice.name())
              .add("Option", choice.option()));
    }
    return shown
        .add("UnitAmount", line.unitAmount().setScale(unitDecimals, RoundingMode.HALF_UP))
        .add("Quantity", line.quantity())
        .add("TaxAmount", line.taxAmount())
        .add("LineAmount", line.amount())
        .add("Tracking", tracking)
        .build();
  }

  private JsonObject item(String code) {
    JsonObjectBuilder shown = JsonText.object().add("Code", code);
    books
        .item(code)
        .ifPresent(
            item ->
                shown
                    .add("ItemID", item.id().toString())
                    .add("Name", item.fields().getString("Name", "")));
    return shown.build();
  }
}
