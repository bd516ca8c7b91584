package io.tillbridge.sandbox;

import static io.tillbridge.sandbox.support.Sample.batch;
import static io.tillbridge.sandbox.support.Sample.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.sandbox.support.LiveSandbox;
import io.tillbridge.sandbox.support.Reply;
import io.tillbridge.sandbox.support.TestClock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contacts, and through them paging and reading only what changed. */
class ContactsTest {
  private static final Map<String, String> EACH = Map.of("summarizeErrors", "false");
  private final TestClock clock = new TestClock();
  private final LiveSandbox sandbox =
      LiveSandbox.start(SandboxOptions.standard().with(clock)).signIn("GB");

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void namesAreUniqueAmongActiveContacts() {
    sandbox.xero("POST", "/Contacts", contact("Ann", "C-1"));
    Reply reply = sandbox.xero("POST", "/Contacts", EACH, batch("Contacts", contact("ann", "C-2")));
    assertThat(Reply.problems(reply.one("Contacts")))
        .containsExactly(
            "The contact name ann is already assigned to another contact."
                + " The contact name must be unique across all active contacts.");
    sandbox.xero("POST", "/Contacts", json("{'ContactNumber':'C-1','ContactStatus':'ARCHIVED'}"));
    Reply now = sandbox.xero("POST", "/Contacts", EACH, batch("Contacts", contact("ann", "C-2")));
    assertThat(now.one("Contacts").text("StatusAttributeString")).contains("OK");
  }

  @Test
  void postChangesWhatItNamesAndKeepsTheRest() {
    String made =
        json("{'Name':'Bob','ContactNumber':'C-3','EmailAddress':'b@example.com','FirstName':'B'}");
    sandbox.xero("PUT", "/Contacts", made);
    assertThat(sandbox.xero("PUT", "/Contacts", made).status()).isEqualTo(400);
    sandbox.xero("POST", "/Contacts", json("{'ContactNumber':'C-3','LastName':'Hill'}"));
    var found =
        sandbox
            .xero("GET", "/Contacts", Map.of("where", "ContactNumber==\"C-3\""), "")
            .one("Contacts");
    assertThat(found.text("FirstName")).contains("B");
    assertThat(found.text("LastName")).contains("Hill");
    assertThat(found.text("EmailAddress")).contains("b@example.com");
  }

  @Test
  void whatIsTooLongIsRefused() {
    String body = contact("x".repeat(256), "y".repeat(51));
    Reply reply = sandbox.wrong("PUT", "/Contacts", Map.of(), batch("Contacts", body));
    assertThat(reply.problems()).hasSize(2);
  }

  @Test
  void pagesAreCutAsAsked() {
    String[] many =
        IntStream.range(0, 7).mapToObj(i -> contact("N" + i, "P-" + i)).toArray(String[]::new);
    sandbox.xero("POST", "/Contacts", EACH, batch("Contacts", many));
    Reply second = sandbox.xero("GET", "/Contacts", Map.of("page", "2", "pageSize", "3"), "");
    assertThat(second.all("Contacts")).hasSize(3);
    var pagination = second.fields().nested("pagination").orElseThrow();
    assertThat(pagination.whole("pageCount")).contains(3L);
    assertThat(pagination.whole("itemCount")).contains(7L);
    assertThat(sandbox.xero("GET", "/Contacts", "").fields().has("pagination")).isFalse();
  }

  @Test
  void onlyWhatChangedIsSentWhereAsked() {
    sandbox.xero("POST", "/Contacts", contact("Old", "O-1"));
    clock.pass(Duration.ofHours(1));
    sandbox.signIn("GB");
    sandbox.xero("POST", "/Contacts", contact("New", "O-2"));
    Map<String, String> since = Map.of("If-Modified-Since", "2026-03-04T05:30:00Z");
    Reply reply = sandbox.xero("GET", "/Contacts", Map.of(), since, "", true);
    assertThat(reply.one("Contacts").text("Name")).contains("New");
  }

  private static String contact(String name, String number) {
    return json("{'Name':'" + name + "','ContactNumber':'" + number + "'}");
  }
}
