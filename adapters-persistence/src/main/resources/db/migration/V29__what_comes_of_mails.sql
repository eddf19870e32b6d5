-- What has come of each mail of the outbox: WAITING, FAILING, DELIVERED, DROPPED or GIVEN_UP.

ALTER TABLE outbox_notice ADD COLUMN state VARCHAR(10) NOT NULL DEFAULT 'WAITING';
ALTER TABLE outbox_notice ADD COLUMN attempts INT NOT NULL DEFAULT 0;
ALTER TABLE outbox_notice ADD COLUMN last_attempt_at DATETIME(6) NULL;
ALTER TABLE outbox_notice ADD COLUMN last_failure VARCHAR(400) NULL;
ALTER TABLE outbox_notice ADD COLUMN next_attempt_at DATETIME(6) NULL;

UPDATE outbox_notice SET state = 'DELIVERED', attempts = 1, last_attempt_at = delivered_at WHERE delivered_at IS NOT NULL;

CREATE INDEX outbox_notice_by_state ON outbox_notice (state, id);
