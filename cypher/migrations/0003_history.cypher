// History: what records were before a write changed or withdrew them, and the one place that every write locks.
CREATE CONSTRAINT head_id IF NOT EXISTS FOR (n:XietongHead) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT merge_id IF NOT EXISTS FOR (n:Merge) REQUIRE n.id IS UNIQUE;
CREATE INDEX revision_record IF NOT EXISTS FOR (n:Revision) ON (n.record);
CREATE INDEX succession_id IF NOT EXISTS FOR ()-[r:SUCCEEDED_BY]-() ON (r.id);
CREATE INDEX part_of_id IF NOT EXISTS FOR ()-[r:PART_OF]-() ON (r.id);
CREATE INDEX joint_office_id IF NOT EXISTS FOR ()-[r:JOINT_OFFICE_WITH]-() ON (r.id);
