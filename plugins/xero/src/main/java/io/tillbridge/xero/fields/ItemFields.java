package io.tillbridge.xero.fields;

import static io.tillbridge.spi.mapping.FieldType.AMOUNT;
import static io.tillbridge.spi.mapping.FieldType.OBJECT;
import static io.tillbridge.spi.mapping.FieldType.TEXT;
import static io.tillbridge.spi.mapping.FieldType.YES_NO;

import io.tillbridge.spi.mapping.FieldDescription;
import java.util.List;

/** The fields of an item (Xero accounting API, Items). */
final class ItemFields {
  static final List<FieldDescription> ALL =
      new Fields()
          .must("Code", TEXT, 30, "The key shared with the shop's SKU.")
          .may("Name", TEXT, 50, "Name.")
          .may("Description", TEXT, 4000, "Stands on sales.")
          .may("PurchaseDescription", TEXT, 4000, "Stands on purchases.")
          .may("IsSold", YES_NO, 0, "May stand on sales.")
          .may("IsPurchased", YES_NO, 0, "May stand on purchases.")
          .may("SalesDetails", OBJECT, 0, "What holds for sales.")
          .may("SalesDetails.UnitPrice", AMOUNT, 0, "Price of one, up to four decimals.")
          .may("SalesDetails.AccountCode", TEXT, 10, "Account for sales.")
          .may("SalesDetails.TaxType", TEXT, 0, "Tax type for sales.")
          .may("PurchaseDetails", OBJECT, 0, "What holds for purchases.")
          .may("PurchaseDetails.UnitPrice", AMOUNT, 0, "Price of one, up to four decimals.")
          .may("PurchaseDetails.AccountCode", TEXT, 10, "Account for purchases.")
          .may("PurchaseDetails.TaxType", TEXT, 0, "Tax type for purchases.")
          .may("PurchaseDetails.COGSAccountCode", TEXT, 10, "Account for the cost of goods sold.")
          .may("IsTrackedAsInventory", YES_NO, 0, "Xero counts its stock; can't be undone.")
          .may("InventoryAssetAccountCode", TEXT, 10, "Account its stock stands on.")
          .all();

  private ItemFields() {}
}
