package io.tillbridge.xero;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

/** The check of requests against Xero's description must itself notice what is wrong. */
class XeroOpenApiTest {

  @Test
  void aRequestThatXeroDoesNotDescribeIsNoticed() {
    if (XeroOpenApi.model().isEmpty()) {
      return;
    }
    for (Received wrong :
        new Received[] {
          request("POST", "/api.xro/2.0/Invoice", "{}"),
          request("PATCH", "/api.xro/2.0/Invoices", "{}"),
          request("POST", "/api.xro/2.0/Invoices", "{\"Invoices\":[{\"Status\":\"OPEN\"}]}"),
          request("POST", "/api.xro/2.0/Contacts", "{\"Contacts\":[{\"Name\":7}]}")
        }) {
      assertThatThrownBy(() -> XeroOpenApi.check(wrong))
          .as(wrong.toString())
          .isInstanceOf(AssertionError.class);
    }
  }

  private static Received request(String method, String path, String body) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    headers.set("xero-tenant-id", "t").set("Content-Type", "application/json");
    return new Received(method, path, MultiMap.caseInsensitiveMultiMap(), headers, body);
  }
}
