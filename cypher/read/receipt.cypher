// What a write with an idempotency key did.
// params: id STRING
// returns: input STRING, version INTEGER, changed BOOLEAN
MATCH (receipt:XietongReceipt {id: $id})
RETURN receipt.input AS input, receipt.version AS version, receipt.changed AS changed
