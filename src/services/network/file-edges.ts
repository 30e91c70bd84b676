/** The links of a network as edges of a file, each with its evidence. */
import { anyListOpen, commonItems, rowsInItem } from "../../analysis/index/evidence.js";
import { LEAD, PARTICIPANT } from "../../analysis/index/statement-table.js";
import type { View } from "../../analysis/index/view.js";
import type { Column, FileEdge } from "../../exchange/network/network-file.js";
import { itemAnswer, rolesOf } from "../questions/items.js";
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

export function edgeColumns({ run }: NetworkSource, distance: boolean): readonly Column[] {
  if (run.measured.network.mode === "TWO_MODE") return TWO_MODE;
  return distance ? [...PROJECTED, DISTANCE] : PROJECTED;
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

export function* fileEdges(source: NetworkSource, distance: boolean): Generator<FileEdge> {
  const { mode } = source.run.measured.network;
  if (mode === "TWO_MODE") yield* twoModeEdges(source);
  else yield* projectedEdges(source, distance);
}

function* projectedEdges({ run, view }: NetworkSource, distance: boolean): Generator<FileEdge> {
  const { links, bodies, items, mode } = run.measured.network;
  const key = (place: number): string =>
    mode === "BODIES" ? bodyKey(view, bodies[place]!) : itemAnswer(view, items[place]!).key;
  for (let at = 0; at < links.length; at++) {
    const [one, other, weight] = [links.source[at]!, links.target[at]!, links.weight[at]!];
    const [source, target] = [key(one), key(other)];
    const shared =
      mode === "BODIES"
        ? commonItems(view, bodies[one]!, bodies[other]!).map((item) => itemAnswer(view, item).key)
        : commonBodies(view, items[one]!, items[other]!).map((body) => bodyKey(view, body));
    const values = [shared.join(ID_SEPARATOR), ...(distance ? [1 / weight] : [])];
    yield { id: `${source}--${target}`, source, target, role: "SHARES", weight, values };
  }
}

function commonBodies({ incidence: { itemStart, members } }: View, one: number, other: number): number[] {
  const theirs = new Set(members.subarray(itemStart[other], itemStart[other + 1]));
  return [...members.subarray(itemStart[one], itemStart[one + 1])].filter((body) => theirs.has(body));
}

interface RolesOfLink {
  body: number;
  item: number;
  roles: { role: string; rows: number[] }[];
}

function* twoModeRoles({ run, view }: NetworkSource): Generator<RolesOfLink> {
  const { links, bodies, items } = run.measured.network;
  for (let at = 0; at < links.length; at++) {
    const [body, item] = [bodies[links.source[at]!]!, items[links.target[at]! - bodies.length]!];
    const rows = rowsInItem(view, body, item);
    const roles = ROLES.map(({ bit, role }) => ({
      role,
      rows: rows.filter((row) => (view.table.role[row]! & bit) !== 0),
    }));
    yield { body, item, roles: roles.filter((one) => one.rows.length > 0) };
  }
}

function* twoModeEdges(source: NetworkSource): Generator<FileEdge> {
  const { view } = source;
  const { documents } = view.collaboration.records;
  for (const { body, item, roles } of twoModeRoles(source)) {
    const [from, to] = [bodyKey(view, body), itemAnswer(view, item).key];
    for (const { role, rows } of roles) {
      const statements = rows.map((row) => view.table.ids.at(row)).sort();
      const named = new Set(rows.map((row) => documents[view.table.document[row]!]!.id));
      const values = [
        statements.join(ID_SEPARATOR),
        [...named].sort().join(ID_SEPARATOR),
        anyListOpen(view, body, item),
      ];
      yield { id: `${from}--${to}--${role}`, source: from, target: to, role, weight: 1, values };
    }
  }
}

function bodyKey({ collaboration }: View, at: number): string {
  return `BODY:${collaboration.records.bodies[at]!.id}`;
}
