/** The links of a network as edges of a file, each with its evidence. */
import { anyListOpen, commonItems, roleBits, rowsInItem } from "../../analysis/index/evidence.js";
import { LEAD, PARTICIPANT } from "../../analysis/index/statement-table.js";
import type { PairFacts } from "../../analysis/pairs/measures/pair-measure.js";
import { factsOf } from "../../analysis/pairs/pair-facts.js";
import type { View } from "../../analysis/index/view.js";
import type { Column, FileEdge } from "../../exchange/network/network-file.js";
import { itemAnswer, rolesOf } from "../questions/items.js";
import { DOCUMENT_COLUMNS, documentValues, rowsBetween } from "./file-documents.js";
import type { PairColumn } from "./file-pair-measures.js";
import { edgeSliceColumns, type FileSlice } from "./file-slices.js";
import type { NetworkSource } from "./network-answer.js";

const ID_SEPARATOR = "|";
const PROJECTED: readonly Column[] = [
  {
    name: "shared",
    type: "string",
    description: `ids of what the two share, with ${ID_SEPARATOR} between them`,
  },
];
const DISTANCE: Column = {
  name: "distance",
  type: "double",
  description: "1 / weight, for readers that take a weight for a length",
};
const TWO_MODE: readonly Column[] = [
  {
    name: "statements",
    type: "string",
    description: `ids of the statements, with ${ID_SEPARATOR} between them`,
  },
  {
    name: "documents",
    type: "string",
    description: `ids of the documents, with ${ID_SEPARATOR} between them`,
  },
  {
    name: "list_is_open",
    type: "boolean",
    description: "whether the list of bodies in the text is open (等)",
  },
];
const ROLES = [
  { bit: LEAD, role: "LEADS" },
  { bit: PARTICIPANT, role: "PARTICIPATES_IN" },
] as const;

export interface EdgeExtras {
  distance: boolean;
  pairs: readonly PairColumn[];
  slices: readonly FileSlice[];
}

export function edgeColumns({ run }: NetworkSource, { distance, pairs, slices }: EdgeExtras): Column[] {
  const isTwoMode = run.measured.network.mode === "TWO_MODE";
  return [
    ...(isTwoMode ? TWO_MODE : PROJECTED),
    ...DOCUMENT_COLUMNS,
    ...edgeSliceColumns(slices),
    ...(distance && !isTwoMode ? [DISTANCE] : []),
    ...pairs.map(({ name, type, description }) => ({ name, type, description })),
  ];
}

/** Number of edges; a body that both leads and takes part in an item has two. */
export function edgeCount(source: NetworkSource): number {
  const { mode, links, bodies, items } = source.run.measured.network;
  if (mode !== "TWO_MODE") return links.length;
  let count = 0;
  for (let at = 0; at < links.length; at++) {
    const [body, item] = [bodies[links.source[at]!]!, items[links.target[at]! - bodies.length]!];
    count += rolesOf(source.view, body, item).length;
  }
  return count;
}

export function* fileEdges(source: NetworkSource, extras: EdgeExtras): Generator<FileEdge> {
  const { mode } = source.run.measured.network;
  if (mode === "TWO_MODE") yield* twoModeEdges(source, extras);
  else yield* projectedEdges(source, extras);
}

function* projectedEdges({ run, view }: NetworkSource, extras: EdgeExtras): Generator<FileEdge> {
  const { links, bodies, items, mode } = run.measured.network;
  const keys =
    mode === "BODIES"
      ? Array.from(bodies, (body) => bodyKey(view, body))
      : Array.from(items, (item) => itemAnswer(view, item).key);
  for (let at = 0; at < links.length; at++) {
    const [one, other, weight] = [links.source[at]!, links.target[at]!, links.weight[at]!];
    const [source, target] = [keys[one]!, keys[other]!];
    const [mine, theirs] = mode === "BODIES" ? [bodies[one]!, bodies[other]!] : [items[one]!, items[other]!];
    const { shared, rows, facts } =
      mode === "BODIES" ? sharedItems(view, mine, theirs) : sharedBodies(view, mine, theirs);
    const values = [
      shared.join(ID_SEPARATOR),
      ...documentValues(view, rows),
      ...extras.slices.map((slice) => slice.weight(one, other)),
      ...(extras.distance ? [1 / weight] : []),
      ...(facts ? extras.pairs.map((column) => column.of(facts)) : []),
    ];
    const ends = { source, target, from: one, to: other };
    yield { ...ends, role: "SHARES", idHasRole: false, weight, values };
  }
}

/** What two nodes share, with the statements that say so. */
interface Shared {
  shared: string[];
  rows: number[];
  /** Of two bodies. */
  facts: PairFacts | null;
}

function sharedItems(view: View, a: number, b: number): Shared {
  const items = commonItems(view, a, b);
  return {
    shared: items.map((item) => itemAnswer(view, item).key),
    rows: rowsBetween(view, [a, b], items),
    facts: factsOf(view, a, b, items),
  };
}

function sharedBodies(view: View, one: number, other: number): Shared {
  const bodies = commonBodies(view, one, other);
  return {
    shared: bodies.map((body) => bodyKey(view, body)),
    rows: rowsBetween(view, bodies, [one, other]),
    facts: null,
  };
}

function commonBodies({ incidence: { itemStart, members } }: View, one: number, other: number): number[] {
  const theirs = new Set(members.subarray(itemStart[other], itemStart[other + 1]));
  return [...members.subarray(itemStart[one], itemStart[one + 1])].filter((body) => theirs.has(body));
}

interface RolesOfLink {
  /** Places of the two among the nodes. */
  ends: { from: number; to: number };
  body: number;
  item: number;
  roles: { role: string; bit: number; rows: number[] }[];
}

function* twoModeRoles({ run, view }: NetworkSource): Generator<RolesOfLink> {
  const { links, bodies, items } = run.measured.network;
  for (let at = 0; at < links.length; at++) {
    const [body, item] = [bodies[links.source[at]!]!, items[links.target[at]! - bodies.length]!];
    const rows = rowsInItem(view, body, item);
    const roles = ROLES.map(({ bit, role }) => ({
      ...{ role, bit },
      rows: rows.filter((row) => (view.table.role[row]! & bit) !== 0),
    }));
    const ends = { from: links.source[at]!, to: links.target[at]! };
    yield { ends, body, item, roles: roles.filter((one) => one.rows.length > 0) };
  }
}

function* twoModeEdges(source: NetworkSource, { slices }: EdgeExtras): Generator<FileEdge> {
  const { view } = source;
  const documentIds = view.collaboration.records.documents.column("id");
  for (const { ends, body, item, roles } of twoModeRoles(source)) {
    const [from, to] = [bodyKey(view, body), itemAnswer(view, item).key];
    for (const { role, bit, rows } of roles) {
      const statements = rows.map((row) => view.table.ids.at(row)).sort();
      const named = new Set(rows.map((row) => documentIds.at(view.table.document[row]!)));
      const values = [
        statements.join(ID_SEPARATOR),
        [...named].sort().join(ID_SEPARATOR),
        anyListOpen(view, body, item),
        ...documentValues(view, rows),
        ...slices.map((slice) => (roleBits(slice.view, body, item) & bit ? 1 : 0)),
      ];
      yield { source: from, target: to, ...ends, role, idHasRole: true, weight: 1, values };
    }
  }
}

function bodyKey({ collaboration }: View, at: number): string {
  return `BODY:${collaboration.records.bodies[at]!.id}`;
}
