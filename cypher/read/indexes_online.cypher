// Waits until all indexes hold all nodes.
// params: seconds INTEGER
// returns: none
CALL db.awaitIndexes($seconds)
