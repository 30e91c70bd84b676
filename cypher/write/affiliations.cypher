// Creates affiliations: a body is part of another, or shares an office with it; none of them may exist yet.
// params: rows LIST<MAP>, version INTEGER
// returns: written INTEGER
UNWIND $rows AS row
MATCH (body:Body {id: row.body}), (other:Body {id: row.other})
CREATE (body)-[edge:$(row.kind)]->(other)
SET edge = row.properties, edge.addedIn = $version
RETURN count(edge) AS written
