-- Exchange rates as a central bank published them: units of the currency for one of the base.
CREATE TABLE exchange_rate (
  base     TEXT NOT NULL,
  day      TEXT NOT NULL,         -- ISO 8601
  currency TEXT NOT NULL,
  units    TEXT NOT NULL,
  PRIMARY KEY (base, day, currency)
) WITHOUT ROWID;

-- Which day's rates the orders of a day are booked at: what was taken first stays, so that an edit
-- of an order doesn't find another rate that was published meanwhile.
CREATE TABLE exchange_rate_use (
  day       TEXT PRIMARY KEY,     -- of the orders, ISO 8601
  published TEXT NOT NULL
) WITHOUT ROWID;
