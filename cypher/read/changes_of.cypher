// The records (kind, tab, id) that one data version changed.
// params: number INTEGER
// returns: changes LIST<STRING>
MATCH (version:DataVersion {number: $number})
RETURN version.changes AS changes
