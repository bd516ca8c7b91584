-- Secrets that a remote system gave a connection; sealed, the key is elsewhere.
CREATE TABLE kept_secret (
  connection TEXT PRIMARY KEY,
  sealed     BLOB NOT NULL,
  changed_at INTEGER NOT NULL
) WITHOUT ROWID;
