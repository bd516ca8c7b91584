package io.tillbridge.xero;

import static io.tillbridge.xero.Documents.contact;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.connector.Outcome;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContactNamesTest {
  private static final String TAKEN =
      "The contact name Ann Lee is already assigned to another contact. The contact name must be"
          + " unique across all active contacts.";
  private final Xero xero = new Xero();

  @AfterEach
  void close() {
    xero.close();
  }

  @Test
  void twoCustomersOfOneNameBothStandTheSecondWithItsNumber() {
    xero.server.answers(
        Answers.elements(
            each ->
                each.getString("ContactNumber").equals("C-2")
                    ? Answers.refused(each, TAKEN)
                    : Answers.stands(each),
            all -> all));

    List<Outcome> outcomes =
        xero.write(contact("C-1", "Ann Ito"), contact("C-2", "Ann Lee"), contact("C-3", "Bo"));

    assertThat(outcomes).hasOnlyElementsOfType(Outcome.Done.class);
    Outcome.Done second = (Outcome.Done) outcomes.get(1);
    assertThat(second.answer().getString("Name")).isEqualTo("Ann Lee (C-2)");
    assertThat(second.answer().getString("Note")).contains("'Ann Lee'");
    assertThat(xero.server.calls()).hasSize(2);
    assertThat(xero.server.calls().get(1).documents()).hasSize(1);
    assertThat(xero.server.calls().get(0).header("Idempotency-Key"))
        .isNotEqualTo(xero.server.calls().get(1).header("Idempotency-Key"));
  }

  @Test
  void aNameThatIsKnownToBeTakenCostsNoCallToFindOut() {
    xero.write(contact("C-1", "Ann Lee"), contact("C-2", "ann lee"));
    Outcome third = xero.write(contact("C-3", "Ann Lee")).get(0);
    Outcome first = xero.write(contact("C-1", "Ann Lee")).get(0);

    assertThat(xero.server.calls()).hasSize(3);
    assertThat(xero.server.calls().get(0).documents())
        .extracting(each -> each.getString("Name"))
        .containsExactly("Ann Lee", "ann lee (C-2)");
    assertThat(((Outcome.Done) third).answer().getString("Name")).isEqualTo("Ann Lee (C-3)");
    assertThat(((Outcome.Done) third).answer().getString("Note")).contains("'Ann Lee'");
    assertThat(((Outcome.Done) first).answer()).doesNotContainKey("Note");
  }

  @Test
  void aLongNameIsCutSoThatTheNumberFits() {
    xero.server.answers(Answers.elements(each -> Answers.refused(each, TAKEN), all -> all));

    xero.write(contact("C-2", "a".repeat(255)));

    assertThat(xero.server.calls().get(1).documents().get(0).getString("Name"))
        .hasSize(255)
        .endsWith("a (C-2)");
  }

  @Test
  void aCharacterThatTakesTwoPlacesIsNotCutInHalf() {
    xero.server.answers(Answers.elements(each -> Answers.refused(each, TAKEN), all -> all));

    xero.write(contact("C-2", "a" + "\uD83C\uDF75".repeat(127)));

    assertThat(xero.server.calls().get(1).documents().get(0).getString("Name"))
        .endsWith("\uD83C\uDF75 (C-2)");
  }

  @Test
  void aNameThatIsStillTakenIsRejectedWithAdvice() {
    xero.server.otherwise = Answers.elements(each -> Answers.refused(each, TAKEN), all -> all);

    Outcome.Rejected rejected = (Outcome.Rejected) xero.write(contact("C-2", "Ann Lee")).get(0);

    assertThat(rejected.problems().get(0).advice()).contains("rename");
    assertThat(xero.server.calls()).hasSize(2);
  }
}
