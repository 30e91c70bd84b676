/** The nodes of a network file. */
import { bodiesOfItem, itemsOfBody } from "../../analysis/index/incidence.js";
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { documentCodings } from "../../analysis/index/document-coding.js";
import type { DocumentRecord } from "../../domain/records.js";
import type { BodyKind } from "../../domain/vocabulary.js";
import type { Colour, Column, FileNode, Position, Value } from "../../exchange/network/network-file.js";
import { itemAnswer } from "../questions/items.js";
import { isPresent, yearOf } from "./file-documents.js";
import { nodeSliceColumns, type FileSlice } from "./file-slices.js";
import type { NodeColumn } from "./file-measures.js";
import type { NetworkSource } from "./network-answer.js";

/**
 * Avoids names to which Gephi gives a meaning of its own (label, size, x, weight, source …), and `name`, which igraph
 * takes for the identity of a node.
 */
const NODE_COLUMNS: readonly Column[] = [
  { name: "name_zh", type: "string", description: "full Chinese name; a document's title" },
  { name: "name_en", type: "string", description: "English name" },
  { name: "node_type", type: "string", description: "BODY, or the unit: BUSINESS_CHAIN, PROJECT, DOCUMENT" },
  { name: "kind", type: "string", description: "kind of body or project" },
  {
    name: "entries",
    type: "integer",
    description: "items of the body, or bodies of the item, in the selection",
  },
  { name: "established_on", type: "string", description: "date on which the body was founded" },
  { name: "abolished_on", type: "string", description: "date on which the body ended" },
  { name: "established_year", type: "integer", description: "year of established_on" },
  { name: "abolished_year", type: "integer", description: "year of abolished_on" },
  { name: "wikidata", type: "string", description: "item of Wikidata" },
];
/** Of documents. */
const DOCUMENT_COLUMNS: readonly Column[] = [
  { name: "published_on", type: "string", description: "date of publication, as precise as it is known" },
  { name: "published_year", type: "integer", description: "year of published_on" },
  { name: "document_number", type: "string", description: "number of the document (文号)" },
  {
    name: "coding",
    type: "string",
    description: "how far the document was read: IN_FULL, ISSUERS_ONLY, TITLE_ONLY, NOT_READ",
  },
];
/** igraph tells the two modes apart by this column. */
const TYPE: Column = { name: "type", type: "boolean", description: "false for a body, true for an item" };

/** The palette of Okabe and Ito, which is safe for colour-blind readers. */
const ITEM_COLOUR: Colour = [230, 159, 0];
const OTHER_COLOUR: Colour = [153, 153, 153];
const COLOURS: Partial<Record<BodyKind, Colour>> = {
  STATE_COUNCIL_MINISTRY: [0, 114, 178],
  STATE_COUNCIL_COMMISSION: [0, 114, 178],
  DIRECTLY_AFFILIATED: [86, 180, 233],
  NATIONAL_BUREAU_UNDER_MINISTRY: [86, 180, 233],
  STATE_COUNCIL_OFFICE: [0, 158, 115],
  INSTITUTION_OF_STATE_COUNCIL: [0, 158, 115],
  PARTY_BODY: [213, 94, 0],
  PEOPLES_ORGANIZATION: [204, 121, 167],
};

export interface NodeExtras {
  measures: readonly NodeColumn[];
  /** x and y of each node, interleaved; null: not requested. */
  positions: Float64Array | null;
  colours: boolean;
  slices: readonly FileSlice[];
}

export function nodeColumns(source: NetworkSource, { measures, slices }: NodeExtras): Column[] {
  const { mode } = source.run.measured.network;
  return [
    ...NODE_COLUMNS,
    ...(hasDocuments(source) ? DOCUMENT_COLUMNS : []),
    ...(mode === "TWO_MODE" ? [TYPE] : []),
    ...nodeSliceColumns(slices),
    ...measures.map(({ name, type, description }) => ({ name, type, description })),
  ];
}

function hasDocuments({ run, view }: NetworkSource): boolean {
  return run.measured.network.mode !== "BODIES" && view.selection.unit === "DOCUMENT";
}

export function* fileNodes(source: NetworkSource, extras: NodeExtras): Generator<FileNode> {
  const { bodies, items, mode } = source.run.measured.network;
  const place = (at: number): Omit<FileNode, "id" | "label" | "values" | "colour"> => ({
    position: positionAt(extras.positions, at),
  });
  const values = (
    node: { own: readonly Value[]; document: DocumentRecord | null },
    isItem: boolean,
    at: number,
  ): Value[] => [
    ...node.own,
    ...(hasDocuments(source) ? documentValues(source.view.collaboration, node.document) : []),
    ...(mode === "TWO_MODE" ? [isItem] : []),
    ...extras.slices.map(({ view }) =>
      isPresent(view, isItem ? items[at - bodies.length]! : bodies[at]!, isItem),
    ),
    ...extras.measures.map((column) => column.at(at)),
  ];
  for (const [at, body] of bodies.entries()) {
    const { own, ...named } = bodyNode(source, body, extras.colours);
    yield { ...named, ...place(at), values: values({ own, document: null }, false, at) };
  }
  for (const [at, item] of items.entries()) {
    const { own, document, ...named } = itemNode(source, item, extras.colours);
    const given = values({ own, document }, true, bodies.length + at);
    yield { ...named, ...place(bodies.length + at), values: given };
  }
}

function bodyNode({ view }: NetworkSource, at: number, coloured: boolean) {
  const body = view.collaboration.records.bodies[at]!;
  const { nameZh, nameEn, kind, establishedOn, abolishedOn, wikidata } = body;
  const entries = itemsOfBody(view.incidence, at);
  return {
    id: `BODY:${body.id}`,
    label: body.shortZh ?? nameZh,
    colour: coloured ? (COLOURS[kind] ?? OTHER_COLOUR) : null,
    own: [
      nameZh,
      nameEn,
      "BODY",
      kind,
      entries,
      establishedOn,
      abolishedOn,
      yearOf(establishedOn),
      yearOf(abolishedOn),
      wikidata,
    ],
  };
}

function itemNode({ view }: NetworkSource, at: number, coloured: boolean) {
  const { key, unit, nameZh, nameEn, project, document } = itemAnswer(view, at);
  return {
    id: key,
    label: nameZh,
    document,
    colour: coloured ? ITEM_COLOUR : null,
    own: [
      nameZh,
      nameEn,
      unit,
      project?.kind ?? null,
      bodiesOfItem(view.incidence, at),
      null,
      null,
      null,
      null,
      null,
    ],
  };
}

function documentValues(collaboration: Collaboration, document: DocumentRecord | null): Value[] {
  if (document === null) return [null, null, null, null];
  const { id, publishedOn: on, number } = document;
  return [on, yearOf(on), number, documentCodings(collaboration)[collaboration.documentAt.get(id)!]!];
}

function positionAt(positions: Float64Array | null, at: number): Position | null {
  return positions && { x: positions[2 * at]!, y: positions[2 * at + 1]! };
}
