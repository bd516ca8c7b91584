CREATE INDEX dead_letter_open ON dead_letter (connection, business_key) WHERE state = 'OPEN';
