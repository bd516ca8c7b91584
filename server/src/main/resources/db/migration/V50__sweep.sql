-- When the shop last changed an order, by its own word; when we last looked whether it still stands
-- as we know it; whether the shop has it no more.
ALTER TABLE shop_order ADD COLUMN shop_changed_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE shop_order ADD COLUMN checked_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE shop_order ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;
CREATE INDEX shop_order_placed ON shop_order (connection, placed_at);

-- Orders placed before this are taken up only where they are known already.
ALTER TABLE sweep_cursor ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
