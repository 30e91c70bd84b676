// Number of relationships of each given type.
// params: types LIST<STRING>
// returns: type STRING, count INTEGER
UNWIND $types AS type
CALL (type) {
  MATCH ()-[edge:$(type)]->()
  RETURN count(edge) AS count
}
RETURN type, count
