// Stores what a write with an idempotency key did, in the transaction of the write.
// params: id STRING, input STRING, version INTEGER, changed BOOLEAN, at STRING
// returns: id STRING
CREATE (receipt:XietongReceipt {id: $id, input: $input, version: $version, changed: $changed, at: $at})
RETURN receipt.id AS id
