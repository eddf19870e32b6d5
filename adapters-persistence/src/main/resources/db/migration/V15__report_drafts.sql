-- What contacts began to report and have not sent yet.

CREATE TABLE report_draft (
    contact_id BINARY(16) NOT NULL,
    draft MEDIUMTEXT NOT NULL,
    kept_at DATETIME(6) NOT NULL,
    PRIMARY KEY (contact_id),
    CONSTRAINT report_draft_contact FOREIGN KEY (contact_id) REFERENCES contact (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
