package io.tillbridge.xero;

import static io.tillbridge.xero.Documents.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.WriteRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the connector does in the organisation beside the documents, where it is allowed to. */
class UpkeepTest {
  private static final String TRACKING = "/api.xro/2.0/TrackingCategories";

  @Test
  void missingTrackingCategoriesAndOptionsAreMadeOnce() {
    try (Xero xero = new Xero("createTracking", "yes")) {
      String region = Documents.id("region");
      xero.server.answers(
          Answers.json(
              200,
              "{\"TrackingCategories\":[{\"Name\":\"Region\",\"TrackingCategoryID\":\""
                  + region
                  + "\",\"Options\":[{\"Name\":\"North\"}]}]}"),
          Answers.json(
              200,
              "{\"TrackingCategories\":[{\"Name\":\"Channel\",\"TrackingCategoryID\":\""
                  + Documents.id("channel")
                  + "\"}]}"),
          Answers.json(200, "{\"Options\":[{\"Name\":\"Web\"}]}"),
          Answers.json(200, "{\"Options\":[{\"Name\":\"South\"}]}"));

      assertThat(xero.write(tracked("Region", "South", "Channel", "Web")).get(0))
          .isInstanceOf(Outcome.Done.class);
      xero.write(tracked("Region", "South", "Channel", "Web"));
      xero.write(tracked("Region", "north", "Channel", "Web"));

      assertThat(xero.server.calls())
          .extracting(call -> call.method() + " " + call.path())
          .containsExactly(
              "GET " + TRACKING,
              "PUT " + TRACKING,
              "PUT " + TRACKING + "/" + Documents.id("channel") + "/Options",
              "PUT " + TRACKING + "/" + region + "/Options",
              "PUT /api.xro/2.0/Invoices",
              "PUT /api.xro/2.0/Invoices",
              "PUT /api.xro/2.0/Invoices");
    }
  }

  @Test
  void withoutLeaveNoTrackingIsMade() {
    try (Xero xero = new Xero()) {
      xero.write(tracked("Region", "South", "Channel", "Web"));

      assertThat(xero.server.calls()).hasSize(1);
    }
  }

  @Test
  void trackingThatXeroLeftOutIsTold() {
    try (Xero xero = new Xero()) {
      xero.server.answers(
          Answers.elements(
              each ->
                  Documents.json(
                      Answers.stands(each)
                          .toString()
                          .replaceAll("\"Tracking\":\\[.*?\\]", "\"Tracking\":[]")),
              all -> all));

      Outcome.Rejected rejected =
          (Outcome.Rejected) xero.write(tracked("Region", "South", "Channel", "Web")).get(0);

      assertThat(rejected.problems().get(0).field()).isEqualTo("LineItems[0].Tracking");
      assertThat(rejected.remoteId()).isNotEmpty();
    }
  }

  @Test
  void aCurrencyThatTheOrganisationLacksIsAddedWhereThatIsAllowed() {
    try (Xero xero = new Xero("createCurrencies", "yes")) {
      xero.server.answers(
          Answers.elements(
              each -> Answers.refused(each, "Organisation is not subscribed to currency NZD"),
              all -> all),
          Answers.json(200, "{\"Currencies\":[{\"Code\":\"NZD\"}]}"));

      assertThat(xero.write(invoice("NZ-1")).get(0)).isInstanceOf(Outcome.Done.class);
      assertThat(xero.server.calls())
          .extracting(call -> call.method() + " " + call.path())
          .containsExactly(
              "PUT /api.xro/2.0/Invoices",
              "PUT /api.xro/2.0/Currencies",
              "PUT /api.xro/2.0/Invoices");
      List<String> keys =
          xero.server.calls().stream().map(call -> call.header("Idempotency-Key")).toList();
      assertThat(keys).doesNotHaveDuplicates();
    }
  }

  @Test
  void aNewInvoiceGetsANoteWithItsOrdersLink() {
    try (Xero xero = new Xero("historyNote", "yes")) {
      xero.server.answers(
          Answers.accepted(), Answers.json(200, "{\"HistoryRecords\":[{\"Details\":\"x\"}]}"));
      xero.write(Documents.with(invoice("NZ-1"), "Url", "https://shop.example/order/1"));

      Received note = xero.server.calls().get(1);
      assertThat(note.method() + " " + note.path()).startsWith("PUT /api.xro/2.0/Invoices/");
      assertThat(note.path()).endsWith("/History");
      assertThat(note.body()).contains("https://shop.example/order/1");
    }
  }

  @Test
  void anInvoiceIsDoneThoughItsNoteCouldNotBeLeft() {
    try (Xero xero = new Xero("historyNote", "yes")) {
      xero.server.answers(Answers.accepted(), Answers.html(500, ""));
      WriteRequest linked = Documents.with(invoice("NZ-1"), "Url", "https://shop.example/order/1");

      assertThat(xero.write(linked).get(0)).isInstanceOf(Outcome.Done.class);
    }
  }

  private static WriteRequest tracked(String one, String option, String other, String otherOption) {
    WriteRequest plain = invoice("NZ-1");
    String tracking =
        "\"Tracking\":[{\"Name\":\""
            + one
            + "\",\"Option\":\""
            + option
            + "\"},{\"Name\":\""
            + other
            + "\",\"Option\":\""
            + otherOption
            + "\"}],\"Description\":";
    return plain.with(
        Documents.json(plain.document().toString().replace("\"Description\":", tracking)));
  }
}
