-- What a lane's connection reached when it was first used: its documents stand there.
CREATE TABLE lane_organisation (
  lane         TEXT PRIMARY KEY,
  organisation TEXT NOT NULL,
  since        INTEGER NOT NULL
) WITHOUT ROWID;

-- 1 where the document was voided or removed in the ledger by a person, until one puts it up again.
ALTER TABLE effect ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;
