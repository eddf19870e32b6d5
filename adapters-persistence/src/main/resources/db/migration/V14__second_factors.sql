-- What telephones make codes of is sealed with a key that is not in the database; what is good once is kept hashed.

CREATE TABLE second_factor (
    contact_id BINARY(16) NOT NULL,
    sealed VARCHAR(400) NOT NULL,
    confirmed_at DATETIME(6) NULL,
    last_step BIGINT NOT NULL,
    PRIMARY KEY (contact_id),
    CONSTRAINT second_factor_contact FOREIGN KEY (contact_id) REFERENCES contact (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE recovery_code (
    hash CHAR(64) NOT NULL,
    contact_id BINARY(16) NOT NULL,
    PRIMARY KEY (hash),
    CONSTRAINT recovery_code_contact FOREIGN KEY (contact_id) REFERENCES contact (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE second_step (
    hash CHAR(64) NOT NULL,
    contact_id BINARY(16) NOT NULL,
    started_at DATETIME(6) NOT NULL,
    tries INT NOT NULL,
    ended_at DATETIME(6) NULL,
    PRIMARY KEY (hash),
    CONSTRAINT second_step_contact FOREIGN KEY (contact_id) REFERENCES contact (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
