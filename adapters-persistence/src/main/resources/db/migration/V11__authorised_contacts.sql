-- What contacts may do under agreements. Of whom there is no row, nothing was said: he may report.

CREATE TABLE authorised_contact (
    agreement_id BINARY(16) NOT NULL,
    contact_id BINARY(16) NOT NULL,
    roles VARCHAR(200) NOT NULL,
    PRIMARY KEY (agreement_id, contact_id),
    CONSTRAINT authorised_contact_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
    CONSTRAINT authorised_contact_contact FOREIGN KEY (contact_id) REFERENCES contact (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
