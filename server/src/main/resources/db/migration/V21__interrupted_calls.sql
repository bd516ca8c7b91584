-- In which call an effect was sent last ('<first effect>#<attempt>#<how many>') and when; whether the
-- server stopped before its answer came, so that the same call may be made again.
ALTER TABLE effect ADD COLUMN batch TEXT;
ALTER TABLE effect ADD COLUMN sent_at INTEGER;
ALTER TABLE effect ADD COLUMN interrupted INTEGER NOT NULL DEFAULT 0;
