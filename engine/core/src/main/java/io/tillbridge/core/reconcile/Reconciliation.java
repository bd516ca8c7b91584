package io.tillbridge.core.reconcile;

import io.tillbridge.core.decision.Side;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is to be written to which side so that a record stands alike on both. A value that a side
 * has because we wrote it there is what both agreed on, so it never goes back to where it came
 * from.
 *
 * @param toShop fields that the shop must take over
 * @param toLedger fields that the ledger must take over
 * @param agreed the shared fields on which both agree already, to be remembered
 * @param held what a person must settle, by field; where there is any, nothing is written
 */
public record Reconciliation(
    Map<String, String> toShop,
    Map<String, String> toLedger,
    Map<String, String> agreed,
    Map<String, String> held) {
  public Reconciliation {
    toShop = Map.copyOf(toShop);
    toLedger = Map.copyOf(toLedger);
    agreed = Map.copyOf(agreed);
    held = Map.copyOf(held);
  }

  /** Compares the two sides; {@code arbiter} is asked where both changed. */
  public static Reconciliation of(Kept record, Direction direction, Arbiter arbiter) {
    Map<String, String> toShop = new TreeMap<>();
    Map<String, String> toLedger = new TreeMap<>();
    Map<String, String> agreed = new TreeMap<>();
    Map<String, String> held = new TreeMap<>();
    for (String field : fields(record)) {
      String shop = record.shop().getOrDefault(field, "");
      String ledger = record.ledger().getOrDefault(field, "");
      String before = record.agreed().getOrDefault(field, "");
      if (SharedFields.same(field, shop, ledger)) {
        agreed.put(field, shop);
        continue;
      }
      Arbiter.Ruling ruling = ruling(record, field, direction, arbiter);
      if (ruling instanceof Arbiter.Ruling.Hold hold) {
        held.put(field, hold.why());
      } else {
        Side winner = ((Arbiter.Ruling.Wins) ruling).side();
        put(winner == Side.SHOP ? toLedger : toShop, field, winner == Side.SHOP ? shop : ledger);
      }
      if (!before.isEmpty()) {
        agreed.put(field, before);
      }
    }
    return held.isEmpty()
        ? new Reconciliation(toShop, toLedger, agreed, held)
        : new Reconciliation(Map.of(), Map.of(), agreed, held);
  }

  /** A side that has nothing in a field says nothing of it: it never empties the other's. */
  private static void put(Map<String, String> writes, String field, String value) {
    if (!value.isEmpty()) {
      writes.put(field, value);
    }
  }

  private static Arbiter.Ruling ruling(
      Kept record, String field, Direction direction, Arbiter arbiter) {
    String shop = record.shop().getOrDefault(field, "");
    String ledger = record.ledger().getOrDefault(field, "");
    String before = record.agreed().getOrDefault(field, "");
    if (direction.master().isPresent()) {
      return new Arbiter.Ruling.Wins(direction.master().get());
    }
    if (shop.isEmpty() || ledger.isEmpty()) {
      return new Arbiter.Ruling.Wins(ledger.isEmpty() ? Side.SHOP : Side.LEDGER);
    }
    boolean shopChanged = before.isEmpty() || !SharedFields.same(field, before, shop);
    boolean ledgerChanged = before.isEmpty() || !SharedFields.same(field, before, ledger);
    if (shopChanged != ledgerChanged) {
      return new Arbiter.Ruling.Wins(shopChanged ? Side.SHOP : Side.LEDGER);
    }
    return arbiter.rule(record, field);
  }

  private static TreeSet<String> fields(Kept record) {
    TreeSet<String> fields = new TreeSet<>(record.shop().keySet());
    fields.addAll(record.ledger().keySet());
    return fields;
  }
}
