-- That agents may set a password: one at most for each, since a newer one takes its place.

CREATE TABLE agent_password_reset (
    agent_id BINARY(16) NOT NULL,
    hash CHAR(64) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    created_by BINARY(16) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    PRIMARY KEY (agent_id),
    CONSTRAINT agent_password_reset_hash UNIQUE (hash),
    CONSTRAINT agent_password_reset_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Log-ins that failed, counted under hashes of accounts and addresses.

CREATE TABLE failed_log_in (
    key_hash CHAR(64) NOT NULL,
    failures INT NOT NULL,
    last_at DATETIME(6) NOT NULL,
    PRIMARY KEY (key_hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX failed_log_in_by_age ON failed_log_in (last_at);

-- Administrative acts, which are only ever added.

CREATE TABLE administrative_act (
    id BINARY(16) NOT NULL,
    done_at DATETIME(6) NOT NULL,
    done_by BINARY(16) NOT NULL,
    done_by_name VARCHAR(400) NOT NULL,
    address VARCHAR(100) NULL,
    kind VARCHAR(50) NOT NULL,
    subject VARCHAR(100) NOT NULL,
    subject_name VARCHAR(400) NOT NULL,
    changes MEDIUMTEXT NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX administrative_act_by_time ON administrative_act (done_at, id);
CREATE INDEX administrative_act_by_actor ON administrative_act (done_by, done_at, id);
