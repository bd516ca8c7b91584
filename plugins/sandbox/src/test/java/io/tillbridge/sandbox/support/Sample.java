package io.tillbridge.sandbox.support;

/** Bodies that tests send, written short with single quotes. */
public final class Sample {
  private Sample() {}

  /** JSON with single quotes, as it is on the wire. */
  public static String json(String text) {
    return text.replace('\'', '"');
  }

  /** An invoice of one line over 100 and 10 % tax for somebody new. */
  public static String invoice(String number, String status) {
    return invoice(
        number,
        status,
        "{'Description':'Goods','Quantity':1,'UnitAmount':100,'AccountCode':'200',"
            + "'TaxType':'OUTPUT'}");
  }

  /** An invoice with those lines. */
  public static String invoice(String number, String status, String lines) {
    return json(
        "{'Type':'ACCREC','InvoiceNumber':'"
            + number
            + "','Reference':'"
            + number
            + "','Status':'"
            + status
            + "','Contact':{'Name':'Ada Adams'},'Date':'2026-03-01','DueDate':'2026-03-15',"
            + "'LineItems':["
            + lines
            + "]}");
  }

  /** Several elements of a collection. */
  public static String batch(String collection, String... elements) {
    return "{\"" + collection + "\":[" + String.join(",", elements) + "]}";
  }
}
