-- Answers to requests with an Idempotency-Key, sealed by whoever wrote them.

CREATE TABLE kept_answer (
    key_hash CHAR(64) NOT NULL,
    request_hash CHAR(64) NOT NULL,
    taken_at DATETIME(6) NOT NULL,
    answer MEDIUMTEXT NULL,
    PRIMARY KEY (key_hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX kept_answer_by_age ON kept_answer (taken_at);
