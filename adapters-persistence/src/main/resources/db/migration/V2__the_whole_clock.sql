-- For issues that wait, are resolved and may be late. What the rows of before are given here by default is worked out
-- afresh by the migration after this one, which is in Java: hashes and copies.

ALTER TABLE issue ADD COLUMN status VARCHAR(20) DEFAULT 'OPEN' NOT NULL;
ALTER TABLE issue ADD COLUMN region VARCHAR(20) DEFAULT '' NOT NULL;
ALTER TABLE issue ADD COLUMN head CHAR(64) DEFAULT '' NOT NULL;
ALTER TABLE issue ADD COLUMN is_open BOOLEAN GENERATED ALWAYS AS (status <> 'RESOLVED');

CREATE INDEX issue_queue_of_open ON issue (is_open, next_due_at, number);
CREATE INDEX issue_open_of_agreement ON issue (agreement_id, is_open, number);
CREATE INDEX issue_open_of_region ON issue (region, is_open, number);

ALTER TABLE issue_event ADD COLUMN hash CHAR(64) DEFAULT '' NOT NULL;

CREATE INDEX issue_event_by_kind ON issue_event (kind, happened_at, issue_number, sequence);

-- A clock has no due instant while it is paused.
ALTER TABLE issue_clock MODIFY COLUMN due_at DATETIME(6) NULL;
ALTER TABLE issue_clock ADD COLUMN paused_since DATETIME(6) NULL;
