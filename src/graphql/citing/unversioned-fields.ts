/** Fields whose values are not part of a data version, so that they cannot be cited, and what to query instead. */

const LIVE_DATA = "is read from the live database and not from a data version.";
const SEARCH_FOR = (type: string): string => `Find it with search(text: …, types: [${type}]).`;

/** Keys are field coordinates; values continue a sentence that begins with the field. */
export const UNVERSIONED_FIELDS: Readonly<Record<string, string>> = {
  "Query.document": `${LIVE_DATA} ${SEARCH_FOR("DOCUMENT")}`,
  "Query.dataset": `${LIVE_DATA} Ask for meta { datasets }.`,
  "Query.dataVersion": `${LIVE_DATA} Ask for meta { dataVersion }.`,
  "Query.dataChanges": "lists the changes up to now. Verify a citation to see what changed in its answer.",
  "Query.history": "lists the changes up to now. Cite the record's fields, or verify a citation of them.",
  "Query.dependents": `${LIVE_DATA} Leave it out.`,
  "Query.reviewQueue": `${LIVE_DATA} Leave it out.`,
  "Query.movedPairs": "tells what edits did and not what the data say. Cite the answer on either version.",
  "Query.reviewDocuments": `${LIVE_DATA} Leave it out.`,
  "Query.reviewDocument": `${LIVE_DATA} Leave it out.`,
  "Query.reviewProgress": `${LIVE_DATA} Leave it out.`,
  "Query.secondOpinions": `${LIVE_DATA} Leave it out.`,
  "Query.me": "describes the caller and not the data. Leave it out.",
  "Query.builtInSets": "describes the program and what is loaded now. Ask for meta { datasets }.",
  "Query.questions": "describes the program and not the data. Cite the question itself.",
  "Query.citation": "describes another citation. Leave it out.",
  "Query.verifyCitation": "describes another citation. Leave it out.",
  "Meta.apiVersion": "describes the program; every citation records it anyway. Leave it out.",
  "Meta.schemaHash": "describes the program; every citation records it anyway. Leave it out.",
  "Meta.limits": "describes the program and not the data. Leave it out.",
  "NetworkNode.position": "is for drawing and not part of the data. Leave it out.",
};

/** Advice for root fields and types of the stored half. */
export const ALTERNATIVES: Readonly<Record<string, string>> = {
  bodies: "Ask for body(id: …), bodiesByDate, bodyRanking or search.",
  bodiesConnection: "Ask for body(id: …), bodiesByDate, bodyRanking or search.",
  projects: "Ask for project(id: …), or for the projects of a computed answer.",
  businessChains: "Ask for businessChain(id: …), or for the items of a computed answer.",
  documents: "Ask for documentsByDate or search(text: …, types: [DOCUMENT]).",
  datasets: "Ask for meta { datasets }.",
  dataVersions: "Ask for meta { dataVersion }.",
};
