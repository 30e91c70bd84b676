/** The tables of a lake: what each holds and its columns. */
import type { ParquetColumn } from "../parquet/column.js";

export interface LakeColumn extends ParquetColumn {
  description: string;
}

export interface LakeTable {
  description: string;
  /** An integer column that is part of the path instead of the files. */
  partitionedBy?: LakeColumn;
  columns: readonly LakeColumn[];
}

const text = (name: string, description: string): LakeColumn => ({ name, type: "string", description });
const integer = (name: string, description: string): LakeColumn => ({ name, type: "integer", description });
const isIt = (name: string, description: string): LakeColumn => ({ name, type: "boolean", description });

const id = text("id", "id");
const names = [text("nameZh", "Chinese name"), text("nameEn", "English name")];
const range = [
  integer("begunDay", "holds only on dates whose last day is this one or later"),
  integer("fromDay", "the earliest day on which a date may begin"),
  integer("toDay", "the first day on which a date may not begin any more; 99999999: open"),
];

/** Days are numbers YYYYMMDD. A date known to a year or a month has a first and a last day; every month has 31 days. */
export const LAKE_TABLES = {
  statements: {
    description: "who leads and takes part in which project, and who issued which document",
    partitionedBy: integer("year", "year of the document; none: without a date"),
    columns: [
      id,
      text("kind", "PARTICIPATION in a project, or ISSUANCE of a document"),
      text("body", "the body as named"),
      text("target", "the project, or the document issued"),
      text("role", "LEAD or PARTICIPANT; the first issuer leads"),
      text("document", "the document that states it"),
      text("dataset", "the data set that it belongs to"),
      { name: "confidence", type: "double", description: "confidence, 0 to 1" },
      text("status", "ACCEPTED, PROPOSED or REJECTED"),
      isIt("isOffice", "whether an office of the body is named"),
      isIt("listIsOpen", "whether the list that names the body ends in 等 (and others)"),
      integer("firstDay", "first day of the participation; none: not stated"),
      integer("lastDay", "last day of the participation; none: not stated"),
      integer("documentFirstDay", "first day that the date of the document can mean"),
      integer("documentLastDay", "last day that the date of the document can mean"),
    ],
  },
  identities: {
    description: "which body a named body is on a date",
    columns: [text("body", "the body as named"), ...range, text("resolved", "the body that it is then")],
  },
  chains_of_projects: {
    description: "which chains the projects serve",
    columns: [
      text("project", "the project"),
      text("chain", "the chain"),
      text("status", "status of a statement that says so"),
    ],
  },
  projects: {
    description: "projects",
    columns: [id, ...names, text("kind", "kind"), text("partOf", "the project that it is a part of")],
  },
  chains: { description: "business chains", columns: [id, ...names] },
  documents: {
    description: "documents",
    columns: [
      id,
      text("title", "title"),
      text("number", "number"),
      text("publishedOn", "date, as precise as it is known"),
      text("url", "address"),
    ],
  },
  bodies: {
    description: "bodies",
    columns: [
      id,
      ...names,
      text("shortZh", "short Chinese name"),
      text("kind", "its last kind"),
      text("establishedOn", "date of its founding"),
      text("abolishedOn", "date of its end, its own or that of its main line"),
    ],
  },
  kinds: {
    description: "the kinds of bodies over time",
    columns: [
      text("body", "the body"),
      text("kind", "the kind"),
      integer("fromDay", "the first day on which a date may end"),
      integer("toDay", "the first day on which a date may not end any more; 99999999: open"),
    ],
  },
  affiliations: {
    description: "which bodies are parts of others, or one office with them",
    columns: [
      text("kind", "PART_OF or JOINT_OFFICE_WITH"),
      text("body", "the body"),
      text("other", "its parent, or the body that it is one office with"),
      ...range,
    ],
  },
  datasets: { description: "data sets", columns: [id, ...names, text("licence", "licence")] },
} as const satisfies Record<string, LakeTable>;

export type LakeTableName = keyof typeof LAKE_TABLES;
export const LAKE_TABLE_NAMES = Object.keys(LAKE_TABLES) as LakeTableName[];
