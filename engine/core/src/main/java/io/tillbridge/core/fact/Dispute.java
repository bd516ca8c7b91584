package io.tillbridge.core.fact;

import io.tillbridge.core.decision.Part;
import java.time.Instant;

/**
 * A field of a record that shop and ledger both changed since they last agreed, or on which they
 * never did.
 *
 * @param kind what the record is: {@code PRODUCT}, {@code CUSTOMER} or {@code STOCK_LEVEL}
 * @param code the key that both know the record by
 * @param field like {@code price}
 * @param agreed what both had last, "" where they never agreed
 * @param shop what the shop has now
 * @param ledger what the ledger has now
 * @param shopAt when the shop's record changed last
 * @param ledgerAt when the ledger's record changed last
 * @param policy what the flow says of this field: {@code newest}, {@code shop}, {@code ledger} or
 *     {@code hold}
 */
public record Dispute(
    String kind,
    String code,
    String field,
    String agreed,
    String shop,
    String ledger,
    Instant shopAt,
    Instant ledgerAt,
    String policy)
    implements Part {

  @Override
  public String subject() {
    return "field:" + field;
  }

  /** Whether shop and ledger never agreed: they meet for the first time. */
  public boolean firstMeeting() {
    return agreed.isEmpty();
  }

  /** Whether the shop's record changed last. */
  public boolean shopNewer() {
    return shopAt.isAfter(ledgerAt);
  }

  /** Whether the ledger's record changed last. */
  public boolean ledgerNewer() {
    return ledgerAt.isAfter(shopAt);
  }
}
