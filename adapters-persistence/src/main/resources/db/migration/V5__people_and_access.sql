-- Accounts of agents and service accounts: those that were there before are persons, and active.

ALTER TABLE agent ADD COLUMN revision BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE agent ADD COLUMN kind VARCHAR(20) DEFAULT 'PERSON' NOT NULL;
ALTER TABLE agent ADD COLUMN email VARCHAR(510) NULL;
ALTER TABLE agent ADD COLUMN deactivated_at DATETIME(6) NULL;
ALTER TABLE agent ADD CONSTRAINT agent_email UNIQUE (email);

CREATE TABLE agent_password (
    agent_id BINARY(16) NOT NULL,
    hash VARCHAR(255) NOT NULL,
    PRIMARY KEY (agent_id),
    CONSTRAINT agent_password_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Tokens have an identity beside their hash, and scopes: those that were there before are the operator's and the
-- demonstration's, and open everything. When they were made was not kept.

ALTER TABLE access_token ADD COLUMN id CHAR(32) DEFAULT '' NOT NULL;
ALTER TABLE access_token ADD COLUMN contact_id BINARY(16) NULL;
ALTER TABLE access_token ADD COLUMN name VARCHAR(200) DEFAULT 'From before' NOT NULL;
ALTER TABLE access_token ADD COLUMN scopes VARCHAR(200) DEFAULT '' NOT NULL;
ALTER TABLE access_token ADD COLUMN created_at DATETIME(6) DEFAULT '1970-01-01 00:00:00' NOT NULL;
ALTER TABLE access_token ADD COLUMN created_by BINARY(16) NULL;
ALTER TABLE access_token MODIFY COLUMN holder_id BINARY(16) NULL;

UPDATE access_token SET id = SUBSTRING(hash, 1, 32),
  scopes = 'issues:read issues:write agreements:read agreements:write admin';

ALTER TABLE access_token ADD CONSTRAINT access_token_identity UNIQUE (id);
ALTER TABLE access_token ADD CONSTRAINT access_token_contact FOREIGN KEY (contact_id) REFERENCES contact (id);
CREATE INDEX access_token_of_agent ON access_token (holder_id, id);
CREATE INDEX access_token_of_contact ON access_token (contact_id, id);
