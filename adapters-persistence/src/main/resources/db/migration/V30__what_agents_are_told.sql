-- What each agent wants to be told of by mail at his own address, topics with a space between any two. Who is not in here has
-- said nothing, and is told of nothing there.

CREATE TABLE agent_preferences (
    agent_id BINARY(16) NOT NULL,
    topics VARCHAR(400) NOT NULL,
    routine VARCHAR(20) NOT NULL,
    PRIMARY KEY (agent_id),
    CONSTRAINT agent_preferences_agent FOREIGN KEY (agent_id) REFERENCES agent (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
