-- Times are milliseconds since 1970 in UTC; money is text like '12.50 AUD'; ids sort by time.

-- What a shop told us, as it came.
CREATE TABLE event (
  seq         INTEGER PRIMARY KEY,
  id          TEXT NOT NULL UNIQUE,
  connection  TEXT NOT NULL,
  delivery_id TEXT,               -- null where the sender gives none
  type        TEXT NOT NULL,
  kind        TEXT NOT NULL,
  subject     TEXT NOT NULL,      -- the shop's key of the document
  announced   TEXT,               -- what the message said of it, null for nothing
  body        BLOB NOT NULL,
  body_hash   BLOB,               -- only where there is no delivery id
  received_at INTEGER NOT NULL,
  repeats     INTEGER NOT NULL DEFAULT 0,
  state       TEXT NOT NULL,
  attempts    INTEGER NOT NULL DEFAULT 0,
  next_at     INTEGER NOT NULL,
  why         TEXT NOT NULL DEFAULT '',
  order_id    TEXT,
  settled_at  INTEGER
);
CREATE UNIQUE INDEX event_delivery ON event (connection, delivery_id) WHERE delivery_id IS NOT NULL;
CREATE INDEX event_body ON event (body_hash, connection, received_at) WHERE body_hash IS NOT NULL;
CREATE INDEX event_pending ON event (connection, kind, subject, next_at) WHERE state IN ('RECEIVED', 'RETRY');
CREATE INDEX event_order ON event (order_id) WHERE order_id IS NOT NULL;

-- An order of a shop and how it stands with us.
CREATE TABLE shop_order (
  seq          INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  connection   TEXT NOT NULL,
  lane         TEXT NOT NULL,
  shop_id      TEXT NOT NULL,     -- the shop's stable key
  number       TEXT NOT NULL,
  customer     TEXT NOT NULL,
  total        TEXT NOT NULL,
  link         TEXT NOT NULL,
  placed_at    INTEGER NOT NULL,
  content_hash TEXT NOT NULL,
  version      INTEGER NOT NULL,
  verdict      TEXT NOT NULL,
  state        TEXT NOT NULL,
  why          TEXT NOT NULL,
  first_at     INTEGER NOT NULL,
  changed_at   INTEGER NOT NULL,
  UNIQUE (connection, shop_id)
);
CREATE INDEX shop_order_number ON shop_order (connection, number);
CREATE INDEX shop_order_state ON shop_order (state);

-- An order as it was read once, with what the translation made of it.
CREATE TABLE order_version (
  order_id     TEXT NOT NULL REFERENCES shop_order (id),
  version      INTEGER NOT NULL,
  event_id     TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  content      BLOB NOT NULL,     -- canonical JSON, deflated
  read_at      INTEGER NOT NULL,
  flow         TEXT NOT NULL,
  rule_pack    TEXT NOT NULL,
  mappings     TEXT NOT NULL,
  verdict      TEXT NOT NULL,
  translation  BLOB NOT NULL,     -- JSON with every decision and explanation, deflated
  PRIMARY KEY (order_id, version)
) WITHOUT ROWID;

-- The documents that the newest version of an order wants to stand in the ledger.
CREATE TABLE order_document (
  order_id     TEXT NOT NULL REFERENCES shop_order (id),
  lane         TEXT NOT NULL,
  kind         TEXT NOT NULL,
  business_key TEXT NOT NULL,
  PRIMARY KEY (order_id, lane, kind, business_key)
) WITHOUT ROWID;
CREATE INDEX order_document_key ON order_document (lane, kind, business_key);

-- One intended write.
CREATE TABLE effect (
  seq           INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE,
  lane          TEXT NOT NULL,
  order_id      TEXT NOT NULL REFERENCES shop_order (id),
  order_version INTEGER NOT NULL,
  kind          TEXT NOT NULL,
  business_key  TEXT NOT NULL,
  hash          TEXT NOT NULL,
  body          TEXT NOT NULL,
  total         TEXT,
  tax           TEXT,
  book_status   TEXT NOT NULL,    -- what the order's status decision was, '' for none
  state         TEXT NOT NULL,
  attempts      INTEGER NOT NULL DEFAULT 0,  -- writes sent, for idempotency keys
  failures      INTEGER NOT NULL DEFAULT 0,  -- tries used up since a person last looked
  next_at       INTEGER NOT NULL,
  remote_id     TEXT NOT NULL DEFAULT '',
  uncertain     INTEGER NOT NULL DEFAULT 0,  -- 1 where it may stand in the ledger unknown to us
  why           TEXT NOT NULL DEFAULT '',
  created_at    INTEGER NOT NULL,
  changed_at    INTEGER NOT NULL
);
CREATE UNIQUE INDEX effect_unsent ON effect (lane, kind, business_key)
  WHERE state IN ('PENDING', 'RETRY', 'WAITING', 'DEAD');
CREATE UNIQUE INDEX effect_in_flight ON effect (lane, kind, business_key)
  WHERE state IN ('SENDING', 'UNKNOWN');
CREATE INDEX effect_due ON effect (lane, kind, next_at) WHERE state IN ('PENDING', 'RETRY', 'UNKNOWN');
CREATE INDEX effect_order ON effect (order_id);
CREATE INDEX effect_state ON effect (state, lane);

-- Fields of an effect that take the ledger's key of another document.
CREATE TABLE effect_link (
  effect_id    TEXT NOT NULL REFERENCES effect (id),
  path         TEXT NOT NULL,
  kind         TEXT NOT NULL,
  business_key TEXT NOT NULL,
  PRIMARY KEY (effect_id, path)
) WITHOUT ROWID;
CREATE INDEX effect_link_key ON effect_link (kind, business_key);

-- What came of each try.
CREATE TABLE outcome (
  seq       INTEGER PRIMARY KEY,
  effect_id TEXT NOT NULL REFERENCES effect (id),
  at        INTEGER NOT NULL,
  attempt   INTEGER NOT NULL,
  name      TEXT NOT NULL,
  detail    TEXT NOT NULL
);
CREATE INDEX outcome_effect ON outcome (effect_id);

-- What stands in the ledger by our writing.
CREATE TABLE ledger_document (
  lane         TEXT NOT NULL,
  kind         TEXT NOT NULL,
  business_key TEXT NOT NULL,
  remote_id    TEXT NOT NULL,
  hash         TEXT NOT NULL,
  order_id     TEXT NOT NULL,
  effect_id    TEXT NOT NULL,
  total        TEXT,
  book_status  TEXT NOT NULL,
  written_at   INTEGER NOT NULL,
  PRIMARY KEY (lane, kind, business_key)
) WITHOUT ROWID;
CREATE INDEX ledger_document_order ON ledger_document (order_id);

-- What a person must look at; rows are never deleted.
CREATE TABLE dead_letter (
  seq          INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  source       TEXT NOT NULL,     -- EVENT or EFFECT
  source_id    TEXT NOT NULL,
  connection   TEXT NOT NULL,
  order_id     TEXT,
  kind         TEXT NOT NULL,
  business_key TEXT NOT NULL,
  document     TEXT NOT NULL,
  problems     TEXT NOT NULL,
  attempts     INTEGER NOT NULL,
  died_at      INTEGER NOT NULL,
  state        TEXT NOT NULL,     -- OPEN, RETRIED, SUPERSEDED
  settled_at   INTEGER
);
CREATE INDEX dead_letter_source ON dead_letter (source_id) WHERE state = 'OPEN';
CREATE INDEX dead_letter_order ON dead_letter (order_id);

-- Connections over which nothing goes until something changes.
CREATE TABLE blockage (
  connection TEXT PRIMARY KEY,
  kind       TEXT NOT NULL,
  until      INTEGER,             -- null where a person must act
  why        TEXT NOT NULL,
  since      INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE reference_data (
  lane    TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  read_at INTEGER NOT NULL
) WITHOUT ROWID;

-- Calls that count against a remote system's limits, each before it is made.
CREATE TABLE api_call (
  seq        INTEGER PRIMARY KEY,
  connection TEXT NOT NULL,
  at         INTEGER NOT NULL
);
CREATE INDEX api_call_at ON api_call (connection, at);
-- What the remote system said was used beyond our own calls.
CREATE TABLE api_use_by_others (
  connection TEXT PRIMARY KEY,
  today      INTEGER NOT NULL,
  told_at    INTEGER NOT NULL
) WITHOUT ROWID;

-- Where sweeps go on from.
CREATE TABLE sweep_cursor (
  connection TEXT NOT NULL,
  kind       TEXT NOT NULL,
  cursor     TEXT NOT NULL,
  swept_at   INTEGER NOT NULL,
  PRIMARY KEY (connection, kind)
) WITHOUT ROWID;

-- Published rule packs and mappings, addressed by content.
CREATE TABLE published_version (
  seq          INTEGER PRIMARY KEY,
  kind         TEXT NOT NULL,
  name         TEXT NOT NULL,
  hash         TEXT NOT NULL,
  files        BLOB NOT NULL,     -- JSON object of path to text, deflated
  author       TEXT NOT NULL,
  note         TEXT NOT NULL,
  published_at INTEGER NOT NULL
);
CREATE INDEX published_version_name ON published_version (kind, name, seq);
