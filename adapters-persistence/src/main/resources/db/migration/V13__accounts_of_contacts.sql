-- Log-ins have an identity that tells nothing of their secret, and say with what browser and when last seen. Of those that
-- were there before that is not known; the identity is made of their hash, and they count as last seen when they began.

ALTER TABLE log_in ADD COLUMN id CHAR(32) DEFAULT '' NOT NULL;
ALTER TABLE log_in ADD COLUMN browser VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE log_in ADD COLUMN seen_at DATETIME(6) DEFAULT '1970-01-01 00:00:00' NOT NULL;

UPDATE log_in SET id = SUBSTRING(hash, 1, 32), seen_at = logged_in_at;

ALTER TABLE log_in ADD CONSTRAINT log_in_identity UNIQUE (id);
CREATE INDEX log_in_of_contact ON log_in (contact_id, logged_in_at);

CREATE TABLE contact_preferences (
    contact_id BINARY(16) NOT NULL,
    time_zone VARCHAR(100) NULL,
    unwanted VARCHAR(400) NOT NULL,
    PRIMARY KEY (contact_id),
    CONSTRAINT contact_preferences_contact FOREIGN KEY (contact_id) REFERENCES contact (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Ways to set a password that went out by mail. A link has as many secrets as its mail had deliveries.

CREATE TABLE account_link (
    id BINARY(16) NOT NULL,
    contact_id BINARY(16) NOT NULL,
    purpose VARCHAR(30) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    ended_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT account_link_contact FOREIGN KEY (contact_id) REFERENCES contact (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX account_link_of_contact ON account_link (contact_id, purpose, created_at);

CREATE TABLE account_link_secret (
    hash CHAR(64) NOT NULL,
    link_id BINARY(16) NOT NULL,
    PRIMARY KEY (hash),
    CONSTRAINT account_link_secret_link FOREIGN KEY (link_id) REFERENCES account_link (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
