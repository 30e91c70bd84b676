/** The measured queries on the index, called as the program calls them. */
import { buildScope } from "../dist/analysis/pairs/pair-scope.js";
import { rankPairs, rankPartners } from "../dist/analysis/pairs/rank-pairs.js";
import { buildView } from "../dist/analysis/index/view.js";

const SELECTION = {
  unit: "BUSINESS_CHAIN",
  identity: { mode: "AS_NAMED", date: null },
  projects: null,
  countNestedOnce: false,
  chains: null,
  documents: null,
  datasets: null,
  roles: null,
  period: null,
  minConfidence: 0,
  excludeOffices: false,
  statuses: ["ACCEPTED"],
};
export const EVERYBODY = {
  bodies: null,
  involving: null,
  kinds: null,
  excludeParentChild: false,
  excludeJointOffices: false,
};
export const TOP_10 = {
  order: { field: "SHARED_COUNT", direction: "DESC" },
  minShared: 1,
  size: 10,
  after: null,
};
const ANY_ROLE = { mine: 3, theirs: 3 };

export const viewOf = (collaboration) => buildView(collaboration, SELECTION);

export const topPage = (view) => rankPairs(view.incidence, buildScope(view, EVERYBODY), TOP_10);

export const topPairs = (view) => named(view, topPage(view));

export const topPartners = (view, body) =>
  named(view, rankPartners(view, buildScope(view, EVERYBODY), body, ANY_ROLE, TOP_10));

export function named({ collaboration }, page) {
  const { bodies } = collaboration.records;
  return page.pairs.map(({ a, b, score }) => ({ a: bodies[a].id, b: bodies[b].id, shared: score }));
}

/** The body with the most chains. */
export function busiestBody({ incidence: { bodyStart, bodyCount } }) {
  const entries = Array.from({ length: bodyCount }, (_, body) => bodyStart[body + 1] - bodyStart[body]);
  return entries.indexOf(Math.max(...entries));
}

/** Wedges: pairs of bodies within an item, summed over items; the number of counting steps. */
export function wedgesOf({ incidence: { itemStart, itemCount } }) {
  let wedges = 0;
  for (let item = 0; item < itemCount; item++) {
    const size = itemStart[item + 1] - itemStart[item];
    wedges += (size * (size - 1)) / 2;
  }
  return wedges;
}

/** Bytes of the typed arrays of one unit, and of those of the statements. */
export function bytesOf({ incidence, bodyRows, bodyRowStart, collaboration }) {
  const { ids, ...columns } = collaboration.records.statements;
  const rows = bodyRows.byteLength + bodyRowStart.byteLength;
  return {
    incidence: arrayBytes(incidence),
    rowsByBody: rows,
    statements: arrayBytes(columns),
    statementIds: ids.byteLength,
  };
}

function arrayBytes(columns) {
  const arrays = Object.values(columns).filter((column) => ArrayBuffer.isView(column));
  return arrays.reduce((sum, column) => sum + column.byteLength, 0);
}
