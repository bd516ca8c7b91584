package io.tillbridge.server.record;

import io.tillbridge.core.reconcile.Direction;
import io.tillbridge.core.translator.RecordTranslator;
import io.tillbridge.spi.connector.ListsDocuments;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.spi.ledger.LedgerKind;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A flow that keeps one kind of record alike in a shop and a ledger.
 *
 * @param shop the shop's connection
 * @param ledger the ledger's connection
 * @param every how often both are looked through
 * @param allCustomers whether customers become contacts before they have bought anything
 * @param shopLists lists the shop's records
 * @param ledgerLists lists the ledger's records
 * @param writableInShop the shared fields that the shop's connector can write
 * @param translation gives the live version each time it is asked
 */
record RecordFlow(
    String name,
    DocumentKind kind,
    String shop,
    String ledger,
    Direction direction,
    Duration every,
    boolean allCustomers,
    ListsDocuments shopLists,
    ListsDocuments ledgerLists,
    Set<String> writableInShop,
    Supplier<RecordTranslator> translation) {
  RecordFlow {
    writableInShop = Set.copyOf(writableInShop);
  }

  /** Whether what stands in the ledger counts. */
  boolean readsLedger() {
    return direction != Direction.TO_LEDGER;
  }

  /** Whether it writes to the ledger. */
  boolean writesLedger() {
    return direction != Direction.TO_SHOP;
  }

  /** What its records are in the ledger. */
  LedgerKind ledgerKind() {
    return kind == DocumentKind.CUSTOMER ? LedgerKind.CONTACT : LedgerKind.ITEM;
  }
}
