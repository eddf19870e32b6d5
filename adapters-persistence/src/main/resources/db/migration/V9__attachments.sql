-- The contents of attachments, in parts, so that none has to be read whole to be passed on or audited. What else there is to
-- know of an attachment stands in the history of its issue.
CREATE TABLE attachment_part (
    issue_number BIGINT NOT NULL,
    attachment_id BINARY(16) NOT NULL,
    position INT NOT NULL,
    content MEDIUMBLOB NOT NULL,
    PRIMARY KEY (attachment_id, position),
    CONSTRAINT attachment_part_issue FOREIGN KEY (issue_number) REFERENCES issue (number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
