-- What an invoice or credit note posts, as JSON with exact amounts: what later differences and
-- refunds are reckoned from. Null for other documents.
ALTER TABLE effect ADD COLUMN posting TEXT;
