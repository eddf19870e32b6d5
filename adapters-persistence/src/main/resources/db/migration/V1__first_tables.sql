-- Runs on MySQL 8 and on H2 in MySQL mode. Instants are UTC wall-clock readings in microseconds; identities are UUIDs as
-- 16 bytes. Texts compare by code point (utf8mb4_bin), as they do in Java. H2 counts the length of a text in UTF-16 units
-- and we count characters, so that columns are twice as long as the rule for what is in them.

CREATE TABLE customer (
    id BINARY(16) NOT NULL,
    revision BIGINT NOT NULL,
    name VARCHAR(400) NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE contact (
    id BINARY(16) NOT NULL,
    revision BIGINT NOT NULL,
    customer_id BINARY(16) NOT NULL,
    name VARCHAR(400) NOT NULL,
    email VARCHAR(510) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT contact_email UNIQUE (email),
    CONSTRAINT contact_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE contact_password (
    contact_id BINARY(16) NOT NULL,
    hash VARCHAR(255) NOT NULL,
    PRIMARY KEY (contact_id),
    CONSTRAINT contact_password_contact FOREIGN KEY (contact_id) REFERENCES contact (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE log_in (
    hash CHAR(64) NOT NULL,
    contact_id BINARY(16) NOT NULL,
    logged_in_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6) NULL,
    PRIMARY KEY (hash),
    CONSTRAINT log_in_contact FOREIGN KEY (contact_id) REFERENCES contact (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE agent (
    id BINARY(16) NOT NULL,
    name VARCHAR(400) NOT NULL,
    administrator BOOLEAN NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE access_token (
    hash CHAR(64) NOT NULL,
    holder_id BINARY(16) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    revoked_at DATETIME(6) NULL,
    PRIMARY KEY (hash),
    CONSTRAINT access_token_holder FOREIGN KEY (holder_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Numbers are given by adding a row, so that nobody waits for anybody else's unit of work.
CREATE TABLE agreement_number (
    number BIGINT NOT NULL AUTO_INCREMENT,
    given BOOLEAN NOT NULL,
    PRIMARY KEY (number)
) ENGINE = InnoDB;

CREATE TABLE issue_number (
    number BIGINT NOT NULL AUTO_INCREMENT,
    given BOOLEAN NOT NULL,
    PRIMARY KEY (number)
) ENGINE = InnoDB AUTO_INCREMENT = 1001;

CREATE TABLE agreement (
    id BINARY(16) NOT NULL,
    revision BIGINT NOT NULL,
    number BIGINT NOT NULL,
    customer_id BINARY(16) NOT NULL,
    title VARCHAR(400) NOT NULL,
    systems MEDIUMTEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT agreement_by_number UNIQUE (number),
    CONSTRAINT agreement_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE agreement_version (
    agreement_id BINARY(16) NOT NULL,
    number INT NOT NULL,
    terms MEDIUMTEXT NOT NULL,
    signed_by VARCHAR(400) NULL,
    signed_at DATETIME(6) NULL,
    PRIMARY KEY (agreement_id, number),
    CONSTRAINT agreement_version_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- All but the keys and the revision is copied from the history and its clocks, for the queue to find issues by.
CREATE TABLE issue (
    number BIGINT NOT NULL,
    id BINARY(16) NOT NULL,
    revision BIGINT NOT NULL,
    customer_id BINARY(16) NOT NULL,
    agreement_id BINARY(16) NOT NULL,
    system_name VARCHAR(400) NOT NULL,
    severity VARCHAR(10) NOT NULL,
    summary VARCHAR(400) NOT NULL,
    reported_at DATETIME(6) NOT NULL,
    held_over BOOLEAN NOT NULL,
    next_due_at DATETIME(6) NOT NULL,
    PRIMARY KEY (number),
    CONSTRAINT issue_identity UNIQUE (id),
    CONSTRAINT issue_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT issue_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX issue_queue ON issue (next_due_at, number);
CREATE INDEX issue_queue_of_customer ON issue (customer_id, next_due_at, number);
CREATE INDEX issue_queue_of_severity ON issue (severity, next_due_at, number);

CREATE TABLE issue_event (
    issue_number BIGINT NOT NULL,
    sequence INT NOT NULL,
    kind VARCHAR(30) NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    actor_kind VARCHAR(20) NOT NULL,
    actor_id BINARY(16) NOT NULL,
    actor_name VARCHAR(400) NOT NULL,
    channel VARCHAR(20) NOT NULL,
    payload MEDIUMTEXT NOT NULL,
    PRIMARY KEY (issue_number, sequence),
    CONSTRAINT issue_event_issue FOREIGN KEY (issue_number) REFERENCES issue (number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE issue_clock (
    issue_number BIGINT NOT NULL,
    position INT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    severity VARCHAR(10) NOT NULL,
    counts_from DATETIME(6) NOT NULL,
    starts_at DATETIME(6) NOT NULL,
    starts_in VARCHAR(20) NOT NULL,
    target VARCHAR(20) NOT NULL,
    due_at DATETIME(6) NOT NULL,
    stopped_at DATETIME(6) NULL,
    PRIMARY KEY (issue_number, position),
    CONSTRAINT issue_clock_issue FOREIGN KEY (issue_number) REFERENCES issue (number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE bank_holidays (
    region VARCHAR(20) NOT NULL,
    revision BIGINT NOT NULL,
    known_until DATE NOT NULL,
    imported MEDIUMTEXT NOT NULL,
    PRIMARY KEY (region)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE bank_holiday_correction (
    region VARCHAR(20) NOT NULL,
    edition INT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    closed_on DATE NOT NULL,
    from_minute INT NOT NULL,
    until_minute INT NOT NULL,
    name VARCHAR(200) NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    corrected_by VARCHAR(400) NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    PRIMARY KEY (region, edition),
    CONSTRAINT bank_holiday_correction_region FOREIGN KEY (region) REFERENCES bank_holidays (region)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE outbox_notice (
    id BINARY(16) NOT NULL,
    payload MEDIUMTEXT NOT NULL,
    delivered_at DATETIME(6) NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The table of db-scheduler; its names are that library's. DATETIME where its own script for MySQL has TIMESTAMP, which ends in 2038.
CREATE TABLE scheduled_tasks (
    task_name VARCHAR(100) NOT NULL,
    task_instance VARCHAR(100) NOT NULL,
    task_data BLOB NULL,
    execution_time DATETIME(6) NOT NULL,
    picked BOOLEAN NOT NULL,
    picked_by VARCHAR(50) NULL,
    last_success DATETIME(6) NULL,
    last_failure DATETIME(6) NULL,
    consecutive_failures INT NULL,
    last_heartbeat DATETIME(6) NULL,
    version BIGINT NOT NULL,
    priority SMALLINT NULL,
    PRIMARY KEY (task_name, task_instance)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
CREATE INDEX scheduled_tasks_urgent ON scheduled_tasks (priority DESC, execution_time ASC);
