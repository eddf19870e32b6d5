-- For the orders and filters of the queue. What the rows of before are given here by default is worked out afresh by the
-- migration after this one, which is in Java.

-- What covered time is measured by; the identity is made of the definition.
CREATE TABLE ruler (
    id BIGINT NOT NULL,
    definition MEDIUMTEXT NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE issue ADD COLUMN lead_starts_at DATETIME(6) DEFAULT '1970-01-02 00:00:00' NOT NULL;
ALTER TABLE issue ADD COLUMN ruler BIGINT NULL;
ALTER TABLE issue ADD COLUMN updated_at DATETIME(6) DEFAULT '1970-01-02 00:00:00' NOT NULL;
ALTER TABLE issue ADD COLUMN assignee_id BINARY(16) NULL;
ALTER TABLE issue ADD COLUMN assignee_name VARCHAR(400) NULL;

-- With copies of what the queue sorts by, so that one index finds the tag and has the order.
CREATE TABLE issue_tag (
    issue_number BIGINT NOT NULL,
    tag VARCHAR(100) NOT NULL,
    ruler BIGINT NULL,
    next_due_at DATETIME(6) NOT NULL,
    PRIMARY KEY (issue_number, tag),
    CONSTRAINT issue_tag_issue FOREIGN KEY (issue_number) REFERENCES issue (number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX issue_queue_of_tag ON issue_tag (tag, next_due_at, issue_number);
CREATE INDEX issue_ruled_of_tag ON issue_tag (tag, ruler, next_due_at, issue_number);

CREATE INDEX issue_queue_of_agreement ON issue (agreement_id, next_due_at, number);
CREATE INDEX issue_queue_of_assignee ON issue (assignee_id, next_due_at, number);
CREATE INDEX issue_queue_of_start ON issue (lead_starts_at, next_due_at, number);
CREATE INDEX issue_grown ON issue (updated_at, number);
CREATE INDEX issue_ruled ON issue (ruler, next_due_at, number);
CREATE INDEX issue_ruled_of_customer ON issue (customer_id, ruler, next_due_at, number);
CREATE INDEX issue_ruled_of_agreement ON issue (agreement_id, ruler, next_due_at, number);
CREATE INDEX issue_ruled_of_severity ON issue (severity, ruler, next_due_at, number);
CREATE INDEX issue_ruled_of_assignee ON issue (assignee_id, ruler, next_due_at, number);

-- What is resolved has a place of its own behind all others, so that every order knows of it.
DROP INDEX issue_queue_of_open ON issue;
