package io.tillbridge.xero.fields;

import static io.tillbridge.spi.mapping.FieldType.AMOUNT;
import static io.tillbridge.spi.mapping.FieldType.LIST;
import static io.tillbridge.spi.mapping.FieldType.NUMBER;
import static io.tillbridge.spi.mapping.FieldType.TEXT;

/** The fields of lines, which invoices and credit notes share (Xero accounting API, LineItems). */
final class LineFields {
  private LineFields() {}

  static Fields addTo(Fields fields) {
    return fields
        .must("LineItems", LIST, 0, "Lines; an update replaces them all.")
        .must("LineItems[].Description", TEXT, 4000, "What was sold.")
        .may("LineItems[].Quantity", NUMBER, 0, "Up to four decimals.")
        .may("LineItems[].UnitAmount", AMOUNT, 0, "Price of one, up to four decimals.")
        .may("LineItems[].LineAmount", AMOUNT, 0, "Quantity times price, less discount.")
        .may("LineItems[].ItemCode", TEXT, 30, "Code of an item in Xero.")
        .may("LineItems[].AccountCode", TEXT, 10, "Code of the account.")
        .may("LineItems[].TaxType", TEXT, 0, "Tax type of the organisation, like OUTPUT2.")
        .may("LineItems[].TaxAmount", AMOUNT, 0, "Tax of the line where it isn't Xero's own.")
        .may("LineItems[].Tracking", LIST, 0, "At most two.")
        .may("LineItems[].Tracking[].Name", TEXT, 100, "Name of the tracking category.")
        .may("LineItems[].Tracking[].Option", TEXT, 100, "Name of the option.");
  }
}
