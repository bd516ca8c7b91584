package io.tillbridge.xero;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.WriteRequest.Expected;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests as the host makes them. */
final class Documents {
  private Documents() {}

  static String id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  static JsonObject json(String text) {
    return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
  }

  static WriteRequest contact(String number, String name) {
    return request(
        LedgerKind.CONTACT,
        number,
        json("{'ContactNumber':'" + number + "','Name':'" + name + "'}"),
        null);
  }

  static JsonObject invoiceDocument(String number) {
    return json(
        "{'Type':'ACCREC','InvoiceNumber':'"
            + number
            + "','Reference':'order "
            + number
            + "','Contact':{'ContactID':'"
            + id("customer")
            + "'},'Date':'2026-11-23','DueDate':'2026-11-30','LineAmountTypes':'Exclusive',"
            + "'CurrencyCode':'NZD','Status':'AUTHORISED','LineItems':[{'Description':'Tea',"
            + "'Quantity':2,'UnitAmount':12.3456,'AccountCode':'200','TaxType':'OUTPUT2',"
            + "'TaxAmount':3.70}]}");
  }

  /** Two packets of tea: 24.6912 net, 3.70 tax. */
  static WriteRequest invoice(String number) {
    return request(
        LedgerKind.INVOICE,
        number,
        invoiceDocument(number),
        new Expected(Money.of("28.3912", "NZD"), Money.of("3.70", "NZD")));
  }

  static WriteRequest payment(String invoice, String reference, String amount) {
    return request(
        LedgerKind.PAYMENT,
        invoice + "/" + reference,
        json(
            "{'Invoice':{'InvoiceID':'"
                + id(invoice)
                + "'},'Account':{'Code':'090'},'Date':'2026-11-23','Amount':"
                + amount
                + ",'Reference':'"
                + reference
                + "'}"),
        null);
  }

  /** Tea for 24.6912 given back: 3.70 tax. */
  static WriteRequest creditNote(String number) {
    var document =
        Json.createObjectBuilder(invoiceDocument(number))
            .remove("InvoiceNumber")
            .remove("DueDate")
            .add("CreditNoteNumber", number)
            .add("Type", "ACCRECCREDIT")
            .build();
    return request(
        LedgerKind.CREDIT_NOTE,
        number,
        document,
        new Expected(Money.of("28.3912", "NZD"), Money.of("3.70", "NZD")));
  }

  static WriteRequest allocation(String note, String invoice, String amount) {
    return request(
        LedgerKind.ALLOCATION,
        note + "/" + invoice,
        json(
            "{'CreditNote':{'CreditNoteID':'"
                + id(note)
                + "'},'Invoice':{'InvoiceID':'"
                + id(invoice)
                + "'},'Date':'2026-11-23','Amount':"
                + amount
                + "}"),
        null);
  }

  static WriteRequest payout(String note, String reference, String amount) {
    return request(
        LedgerKind.PAYMENT,
        note + "/" + reference,
        json(
            "{'CreditNote':{'CreditNoteID':'"
                + id(note)
                + "'},'Account':{'Code':'090'},'Date':'2026-11-23','Amount':"
                + amount
                + ",'Reference':'"
                + reference
                + "'}"),
        null);
  }

  static WriteRequest item(String code) {
    return request(LedgerKind.ITEM, code, json("{'Code':'" + code + "','Name':'Tea'}"), null);
  }

  static WriteRequest request(
      LedgerKind kind, String key, JsonObject document, @Nullable Expected expected) {
    return new WriteRequest(kind + "-" + key, kind, key, document, "", expected, 1);
  }

  static WriteRequest standing(WriteRequest request, String remoteId) {
    return new WriteRequest(
        request.effectId(),
        request.kind(),
        request.businessKey(),
        request.document(),
        remoteId,
        request.expected(),
        request.attempt());
  }

  static WriteRequest attempt(WriteRequest request, int attempt) {
    return new WriteRequest(
        request.effectId(),
        request.kind(),
        request.businessKey(),
        request.document(),
        request.remoteId(),
        request.expected(),
        attempt);
  }

  static WriteRequest with(WriteRequest request, String member, String value) {
    return new WriteRequest(
        request.effectId(),
        request.kind(),
        request.businessKey(),
        Json.createObjectBuilder(request.document()).add(member, value).build(),
        request.remoteId(),
        request.expected(),
        request.attempt());
  }
}
