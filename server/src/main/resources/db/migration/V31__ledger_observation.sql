-- What ledgers said changed there, until it has been looked at.
CREATE TABLE ledger_notice (
  seq         INTEGER PRIMARY KEY,
  lane        TEXT NOT NULL,
  notice_id   TEXT NOT NULL,
  kind        TEXT NOT NULL,
  remote_id   TEXT NOT NULL,
  happened_at INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  next_at     INTEGER NOT NULL,
  state       TEXT NOT NULL,      -- RECEIVED, DONE
  why         TEXT NOT NULL DEFAULT '',
  UNIQUE (lane, notice_id)
);
CREATE INDEX ledger_notice_due ON ledger_notice (lane, next_at) WHERE state = 'RECEIVED';
CREATE INDEX ledger_document_remote ON ledger_document (lane, remote_id);

-- How documents of ours stood when they were last looked at.
CREATE TABLE ledger_standing (
  lane      TEXT NOT NULL,
  remote_id TEXT NOT NULL,
  standing  TEXT NOT NULL,
  by_hand   TEXT NOT NULL,        -- what others applied to it
  seen_at   INTEGER NOT NULL,
  PRIMARY KEY (lane, remote_id)
) WITHOUT ROWID;

-- What people did in a ledger to documents of ours.
CREATE TABLE ledger_change (
  seq          INTEGER PRIMARY KEY,
  id           TEXT NOT NULL UNIQUE,
  order_id     TEXT NOT NULL REFERENCES shop_order (id),
  lane         TEXT NOT NULL,
  kind         TEXT NOT NULL,
  business_key TEXT NOT NULL,
  change       TEXT NOT NULL,
  amount       TEXT NOT NULL,
  why          TEXT NOT NULL,
  at           INTEGER NOT NULL
);
CREATE INDEX ledger_change_order ON ledger_change (order_id);

-- Since when a ledger was last asked what changed there.
CREATE TABLE ledger_swept (
  lane     TEXT NOT NULL,
  kind     TEXT NOT NULL,
  swept_to INTEGER NOT NULL,
  PRIMARY KEY (lane, kind)
) WITHOUT ROWID;
