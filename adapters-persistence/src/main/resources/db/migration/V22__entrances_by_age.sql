-- Log-ins, links and second steps are found by their age, to be forgotten once nobody can use them any more.

CREATE INDEX log_in_by_age ON log_in (logged_in_at);

CREATE INDEX account_link_by_age ON account_link (expires_at);

CREATE INDEX second_step_by_age ON second_step (started_at);
