package io.tillbridge.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactionTest {
  private final Redaction redaction = new Redaction();

  @Test
  void aSecretThatWasUsedIsMaskedWhereverItStandsAlsoInsideJson() {
    redaction.mask("p\"ss-w0rd");

    assertThat(redaction.apply("it is p\"ss-w0rd, or as JSON {\"a\":\"p\\\"ss-w0rd\"}"))
        .isEqualTo("it is ******, or as JSON {\"a\":\"******\"}");
  }

  @Test
  void whatLooksLikeACredentialIsMaskedEvenWhereNobodyTold() {
    assertThat(redaction.apply("Authorization: Bearer abcd.efgh-1234")).doesNotContain("abcd");
    assertThat(redaction.apply("{\"authorization\":\"Basic c2VjcmV0\"}")).doesNotContain("c2Vj");
    assertThat(redaction.apply("GET /orders?_key=abcd1234&page=2"))
        .isEqualTo("GET /orders?_key=******&page=2");
    assertThat(redaction.apply("GET /?token=abcd1234")).isEqualTo("GET /?token=******");
  }

  @Test
  void ordinaryTextIsLeftAlone() {
    redaction.mask("abc");

    assertThat(redaction.apply("abc is too short to be a secret; a=b"))
        .isEqualTo("abc is too short to be a secret; a=b");
  }
}
