package io.tillbridge.server.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbridge.server.store.JsonText;
import org.junit.jupiter.api.Test;

class FieldPathTest {
  @Test
  void aFieldInsideAnObjectThatIsMissingIsMade() {
    assertThat(FieldPath.set(JsonText.object("{\"A\":1}"), "Contact.ContactID", "C1"))
        .isEqualTo(JsonText.object("{\"A\":1,\"Contact\":{\"ContactID\":\"C1\"}}"));
  }

  @Test
  void aFieldInsideAListIsFilledInItsPlace() {
    assertThat(FieldPath.set(JsonText.object("{\"L\":[{\"A\":1},{\"A\":2}]}"), "L[1].Id", "x"))
        .isEqualTo(JsonText.object("{\"L\":[{\"A\":1},{\"A\":2,\"Id\":\"x\"}]}"));
  }

  @Test
  void aPlaceThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> FieldPath.set(JsonText.object("{\"L\":[]}"), "L[0].Id", "x"))
        .hasMessageContaining("L[0].Id");
  }
}
