-- Since when a flow tells its shop of booked orders, and what it tells.
CREATE TABLE confirmation_since (
  flow  TEXT NOT NULL,
  what  TEXT NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (flow, what)
) WITHOUT ROWID;

-- What became of telling the shop of an order.
CREATE TABLE confirmation (
  order_id TEXT NOT NULL REFERENCES shop_order (id),
  what     TEXT NOT NULL,
  state    TEXT NOT NULL,          -- DONE, LEFT, RETRY, REFUSED
  why      TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  next_at  INTEGER NOT NULL,
  PRIMARY KEY (order_id, what)
) WITHOUT ROWID;
