package io.tillbridge.core.mapping;

import io.tillbridge.core.mapping.document.SourceKind;
import io.tillbridge.spi.ledger.LedgerKind;

/** What a mapping is called and what it is for. */
record MappingIdentity(
    String name, String file, String version, SourceKind source, LedgerKind target) {}
