// Receipts of writes with an idempotency key, citations by their expiry, and former states by the write that ended them.
CREATE CONSTRAINT receipt_id IF NOT EXISTS FOR (n:XietongReceipt) REQUIRE n.id IS UNIQUE;
CREATE INDEX citation_expiry IF NOT EXISTS FOR (n:Citation) ON (n.expiresAt);
CREATE INDEX revision_withdrawn IF NOT EXISTS FOR (n:Revision) ON (n.withdrawnIn);
