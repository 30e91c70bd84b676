// A part of the records (kind, tab, id) that one data version changed, in their order.
// params: number INTEGER, from INTEGER, to INTEGER
// returns: changes LIST<STRING>
MATCH (version:DataVersion {number: $number})
RETURN version.changes[$from..$to] AS changes
