-- Programs that want to be told what happens, and what they were told.

CREATE TABLE webhook_endpoint (
    id BINARY(16) NOT NULL,
    revision BIGINT NOT NULL,
    url VARCHAR(2000) NOT NULL,
    description VARCHAR(400) NULL,
    types VARCHAR(1000) NOT NULL,
    disabled_reason VARCHAR(20) NULL,
    disabled_at DATETIME(6) NULL,
    failing_since DATETIME(6) NULL,
    created_at DATETIME(6) NOT NULL,
    created_by BINARY(16) NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Sealed with a key that is not in the database. The first one is good until it is replaced.
CREATE TABLE webhook_secret (
    endpoint_id BINARY(16) NOT NULL,
    position INT NOT NULL,
    sealed VARCHAR(500) NOT NULL,
    good_until DATETIME(6) NULL,
    PRIMARY KEY (endpoint_id, position),
    CONSTRAINT webhook_secret_endpoint FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoint (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The replay is zero where there is none, so that an event is delivered once without one, too.
CREATE TABLE webhook_delivery (
    id BINARY(16) NOT NULL,
    endpoint_id BINARY(16) NOT NULL,
    replay BINARY(16) NOT NULL,
    event_id VARCHAR(100) NOT NULL,
    state VARCHAR(20) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    attempts INT NOT NULL,
    last_attempt_at DATETIME(6) NULL,
    last_status INT NULL,
    last_failure VARCHAR(600) NULL,
    next_attempt_at DATETIME(6) NULL,
    PRIMARY KEY (id),
    CONSTRAINT webhook_delivery_once UNIQUE (endpoint_id, replay, event_id),
    CONSTRAINT webhook_delivery_endpoint FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoint (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX webhook_delivery_log ON webhook_delivery (endpoint_id, id);
CREATE INDEX webhook_delivery_by_age ON webhook_delivery (created_at);

-- A table of db-scheduler as scheduled_tasks is one, worked off by threads of its own: whatever receivers do holds up neither
-- mail nor alarms.
CREATE TABLE webhook_task (
    task_name VARCHAR(100) NOT NULL,
    task_instance VARCHAR(200) NOT NULL,
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

CREATE INDEX webhook_task_due ON webhook_task (execution_time);
CREATE INDEX webhook_task_heartbeat ON webhook_task (last_heartbeat);
CREATE INDEX webhook_task_urgent ON webhook_task (priority DESC, execution_time ASC);
