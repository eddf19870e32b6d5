-- Customers are found and sorted by name, in whatever case. LOWER is Java's toLowerCase but for few letters, and whoever has
-- those gets them at the next save.
ALTER TABLE customer ADD COLUMN sort_name VARCHAR(400) NOT NULL DEFAULT '';
UPDATE customer SET sort_name = LOWER(name);
CREATE INDEX customer_sort_name ON customer (sort_name, id);
CREATE INDEX agreement_of_customer ON agreement (customer_id, number);
