/** Fields whose answers no data version settles, by their coordinates, and what to ask instead. */

const TELLS_NOW = "is read from the database as it stands and not from a data version.";
const SEARCHED = (type: string): string => `Find it with search(text: …, types: [${type}]).`;

export const NOT_OF_A_VERSION: Readonly<Record<string, string>> = {
  "Query.document": `${TELLS_NOW} ${SEARCHED("DOCUMENT")}`,
  "Query.dataset": `${TELLS_NOW} Ask for meta { datasets }.`,
  "Query.dataVersion": `${TELLS_NOW} Ask for meta { dataVersion }.`,
  "Query.dataChanges": "tells what changed up to now. Verifying a citation tells what changed in its answer.",
  "Query.me": "tells who asks and not of the data. Leave it out.",
  "Query.questions": "tells of the program and not of the data. Cite the question itself.",
  "Query.citation": "tells of another citation. Leave it out.",
  "Query.verifyCitation": "tells of another citation. Leave it out.",
  "Meta.apiVersion": "tells of the program; the citation keeps it by itself. Leave it out.",
  "Meta.schemaHash": "tells of the program; the citation keeps it by itself. Leave it out.",
  "Meta.limits": "tells of the program and not of the data. Leave it out.",
};

/** For root fields and types of the stored half. */
export const ASK_INSTEAD: Readonly<Record<string, string>> = {
  bodies: "Ask for body(id: …), bodyRanking or search.",
  bodiesConnection: "Ask for body(id: …), bodyRanking or search.",
  projects: "Ask for project(id: …), or for the projects of a computed answer.",
  businessChains: "Ask for businessChain(id: …), or for the items of a computed answer.",
  documents: SEARCHED("DOCUMENT"),
  datasets: "Ask for meta { datasets }.",
  dataVersions: "Ask for meta { dataVersion }.",
};
