-- Products, stock levels and customers that a shop and a ledger both keep.
CREATE TABLE shared_record (
  seq        INTEGER PRIMARY KEY,
  flow       TEXT NOT NULL,
  kind       TEXT NOT NULL,
  code       TEXT NOT NULL,              -- what both sides know it by; '#' and the shop's key where there is none
  name       TEXT NOT NULL DEFAULT '',
  shop_key   TEXT NOT NULL DEFAULT '',   -- '' while the shop has none
  ledger_key TEXT NOT NULL DEFAULT '',   -- '' while the ledger has none
  shop       TEXT NOT NULL DEFAULT '{}', -- the shared fields as the shop had them last
  ledger     TEXT NOT NULL DEFAULT '{}', -- as the ledger had them last
  agreed     TEXT NOT NULL DEFAULT '{}', -- as both had them
  shop_at    INTEGER NOT NULL DEFAULT 0, -- when the shop's changed last
  ledger_at  INTEGER NOT NULL DEFAULT 0,
  shop_hash  TEXT NOT NULL DEFAULT '',   -- of all that the shop said of it
  own_hash   TEXT NOT NULL DEFAULT '',   -- of the ledger's document but for the shared fields, as written
  version    TEXT NOT NULL DEFAULT '',   -- rules and mappings it was last looked at with
  settled_at INTEGER NOT NULL DEFAULT 0, -- when we last wrote it to either side
  state      TEXT NOT NULL,
  why        TEXT NOT NULL DEFAULT '',
  revision   INTEGER NOT NULL DEFAULT 0,
  changed_at INTEGER NOT NULL,
  UNIQUE (flow, code)
);
CREATE INDEX shared_record_shop ON shared_record (flow, shop_key);
CREATE INDEX shared_record_state ON shared_record (state);

-- One intended write of such a record. What it sets is absolute, so that it may be repeated.
CREATE TABLE record_write (
  seq        INTEGER PRIMARY KEY,
  id         TEXT NOT NULL UNIQUE,
  flow       TEXT NOT NULL,
  code       TEXT NOT NULL,
  side       TEXT NOT NULL,              -- SHOP or LEDGER
  connection TEXT NOT NULL,              -- where it goes
  kind       TEXT NOT NULL,              -- the kind of document there
  remote_key TEXT NOT NULL,
  body       TEXT NOT NULL,              -- the ledger's document; {} for a shop
  fields     TEXT NOT NULL,              -- the shared fields that both have once it is done
  own_hash   TEXT NOT NULL,
  attempts   INTEGER NOT NULL DEFAULT 0,
  failures   INTEGER NOT NULL DEFAULT 0,
  next_at    INTEGER NOT NULL,
  state      TEXT NOT NULL,              -- PENDING or REFUSED
  why        TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  UNIQUE (flow, code, side)
);
CREATE INDEX record_write_due ON record_write (connection, next_at) WHERE state = 'PENDING';

-- When each side was last looked through.
CREATE TABLE record_scan (
  flow       TEXT NOT NULL,
  side       TEXT NOT NULL,
  begun_at   INTEGER NOT NULL,
  PRIMARY KEY (flow, side)
) WITHOUT ROWID;

-- Calls for records, so that most of a day's calls are left for money.
CREATE TABLE record_call (
  seq        INTEGER PRIMARY KEY,
  connection TEXT NOT NULL,
  at         INTEGER NOT NULL
);
CREATE INDEX record_call_at ON record_call (connection, at);
