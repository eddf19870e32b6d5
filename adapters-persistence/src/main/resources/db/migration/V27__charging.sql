-- Work on issues, and what of it was cancelled: rows are added, and never changed.
CREATE TABLE work_entry (
    id BINARY(16) NOT NULL,
    agreement_id BINARY(16) NOT NULL,
    issue_number BIGINT NOT NULL,
    agent_id BINARY(16) NOT NULL,
    started_at DATETIME(6) NOT NULL,
    finished_at DATETIME(6) NOT NULL,
    payload MEDIUMTEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT work_entry_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
    CONSTRAINT work_entry_issue FOREIGN KEY (issue_number) REFERENCES issue (number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX work_entry_of_agreement ON work_entry (agreement_id, started_at);
CREATE INDEX work_entry_of_issue ON work_entry (issue_number, started_at);
CREATE INDEX work_entry_of_agent ON work_entry (agent_id, started_at);

CREATE TABLE work_cancellation (
    entry_id BINARY(16) NOT NULL,
    payload MEDIUMTEXT NOT NULL,
    PRIMARY KEY (entry_id),
    CONSTRAINT work_cancellation_entry FOREIGN KEY (entry_id) REFERENCES work_entry (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Customers' consents to chargeable work; waiting_for is the customer, as long as nothing is decided.
CREATE TABLE consent (
    id BINARY(16) NOT NULL,
    revision BIGINT NOT NULL,
    issue_number BIGINT NOT NULL,
    waiting_for BINARY(16),
    payload MEDIUMTEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT consent_issue FOREIGN KEY (issue_number) REFERENCES issue (number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX consent_of_issue ON consent (issue_number, id);
CREATE INDEX consent_waiting ON consent (waiting_for, id);

-- Statements that were closed, as they were then: rows are added, and never changed.
CREATE TABLE closed_statement (
    agreement_id BINARY(16) NOT NULL,
    charged_month VARCHAR(7) NOT NULL,
    closed_at DATETIME(6) NOT NULL,
    payload MEDIUMTEXT NOT NULL,
    PRIMARY KEY (agreement_id, charged_month),
    CONSTRAINT closed_statement_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX closed_statement_by_time ON closed_statement (closed_at, agreement_id, charged_month);
