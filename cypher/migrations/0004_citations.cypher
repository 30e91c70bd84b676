// Citations: what was asked, on which data version, and the hash of the answer. They are no records of the data.
CREATE CONSTRAINT citation_id IF NOT EXISTS FOR (n:Citation) REQUIRE n.id IS UNIQUE;
