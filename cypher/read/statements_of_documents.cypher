// Ids of the statements that were read from the given documents.
// params: documents LIST<STRING>
// returns: id STRING
UNWIND $documents AS document
MATCH (:Document {id: document})<-[:FROM]-(statement:Statement)
RETURN statement.id AS id
