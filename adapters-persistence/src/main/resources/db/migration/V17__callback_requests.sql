-- Requests to be phoned. What became of one, its attempts and its end, is a JSON document; call_by and is_open are copies of
-- what that amounts to, for lists. The ordinal counts the requests of one number, so that two at once cannot both be taken.

CREATE TABLE callback_reference (
    reference BIGINT NOT NULL AUTO_INCREMENT,
    given BOOLEAN NOT NULL,
    PRIMARY KEY (reference)
) ENGINE = InnoDB AUTO_INCREMENT = 1001;

CREATE TABLE callback_request (
    reference BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    channel VARCHAR(20) NOT NULL,
    name VARCHAR(400) NOT NULL,
    phone VARCHAR(16) NOT NULL,
    ordinal BIGINT NOT NULL,
    email VARCHAR(510) NULL,
    company VARCHAR(400) NULL,
    topic MEDIUMTEXT NOT NULL,
    preferred_from DATETIME(6) NULL,
    preferred_to DATETIME(6) NULL,
    time_zone VARCHAR(100) NOT NULL,
    contact_id BINARY(16) NULL,
    held_over BOOLEAN NOT NULL,
    starts_at DATETIME(6) NOT NULL,
    promised_by DATETIME(6) NOT NULL,
    calendar_zone VARCHAR(100) NOT NULL,
    course MEDIUMTEXT NOT NULL,
    call_by DATETIME(6) NOT NULL,
    is_open BOOLEAN NOT NULL,
    PRIMARY KEY (reference),
    CONSTRAINT callback_request_once UNIQUE (phone, ordinal)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX callback_request_by_call ON callback_request (call_by, reference);
CREATE INDEX callback_request_open ON callback_request (is_open, call_by, reference);

-- The one key by which all nodes seal forms for strangers. What is sealed is good for a day: emptying the table does no
-- harm but to forms that are being filled in.

CREATE TABLE form_key (
    id INT NOT NULL,
    secret VARCHAR(100) NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
