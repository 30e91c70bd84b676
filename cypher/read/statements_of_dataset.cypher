// Ids of the statements that belong to a data set.
// params: dataset STRING
// returns: id STRING
MATCH (:Dataset {id: $dataset})<-[:BELONGS_TO]-(statement:Statement)
RETURN statement.id AS id
