-- Which mails were taken from the mailbox: hashes alone, by which each is taken once and found again by what answers it.

CREATE TABLE taken_mail (
    mail_key CHAR(64) NOT NULL,
    message_id CHAR(64) NULL,
    sender CHAR(64) NULL,
    taken_at DATETIME(6) NOT NULL,
    issue_number BIGINT NULL,
    PRIMARY KEY (mail_key)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX taken_mail_message ON taken_mail (message_id);
CREATE INDEX taken_mail_sender ON taken_mail (sender, taken_at);

-- Mails that agents have to look at, and what each came as, in parts. What is settled may be deleted after a while: the parts
-- first.

CREATE TABLE quarantined_mail (
    id BINARY(16) NOT NULL,
    revision BIGINT NOT NULL,
    received_at DATETIME(6) NOT NULL,
    kept_at DATETIME(6) NOT NULL,
    sender VARCHAR(400) NOT NULL,
    subject VARCHAR(400) NOT NULL,
    body MEDIUMTEXT NOT NULL,
    size BIGINT NOT NULL,
    reason VARCHAR(20) NOT NULL,
    waits BOOLEAN NOT NULL,
    settled_at DATETIME(6) NULL,
    settled_by_kind VARCHAR(20) NULL,
    settled_by BINARY(16) NULL,
    settled_by_name VARCHAR(400) NULL,
    decision VARCHAR(20) NULL,
    issue_number BIGINT NULL,
    callback_reference BIGINT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX quarantined_mail_waiting ON quarantined_mail (waits, id);

CREATE TABLE quarantined_mail_part (
    mail_id BINARY(16) NOT NULL,
    position INT NOT NULL,
    content MEDIUMBLOB NOT NULL,
    PRIMARY KEY (mail_id, position),
    CONSTRAINT quarantined_mail_part_mail FOREIGN KEY (mail_id) REFERENCES quarantined_mail (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
