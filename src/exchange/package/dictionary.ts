/** Data dictionary of a package, generated from the schemas by which its files are read and written. */
import { RECORD_KINDS, type RecordKind } from "../../domain/records.js";
import { recordFields } from "../interchange/write-records.js";
import { edgesTable, nodesTable } from "../network/csv.js";
import type { Column } from "../network/network-file.js";
import type { PackagedNetwork } from "./facts.js";
import { table } from "./markdown.js";
import { NETWORK_COLUMNS_ZH, NETWORK_WORDS } from "./network-words.js";
import { RECORD_WORDS, type Words } from "./record-words.js";

/** Parquet names of the columns that CSV names as Gephi expects; null: Parquet has no such column. */
const IN_PARQUET: Readonly<Record<"nodes" | "edges", Readonly<Record<string, string | null>>>> = {
  nodes: { Id: "id", Label: "label" },
  edges: {
    ...{ Source: "source", Target: "target", Type: null, Kind: "role", Id: "id", Label: null },
    Weight: "weight",
  },
};

export function dictionary(networks: readonly PackagedNetwork[]): string[] {
  return [...RECORD_KINDS.map(recordSection), ...networks.flatMap(networkSections)];
}

function recordSection(kind: RecordKind): string {
  const words: Readonly<Record<string, Words>> = RECORD_WORDS[kind].columns;
  const rows = recordFields(kind).map(({ name, type, constraints }) => {
    const values = constraints.enum ? `${type}: ${constraints.enum.join(", ")}` : type;
    return [`\`${name}\``, values, constraints.required ? "是 yes" : "否 no", ...words[name]!];
  });
  const head = ["列 Column", "类型 Type", "必填 Required", "含义", "Meaning"];
  return section(`data/${kind}.jsonl`, RECORD_WORDS[kind].file, table(head, rows));
}

function networkSections(network: PackagedNetwork): string[] {
  const tables = { nodes: nodesTable(network), edges: edgesTable(network) };
  return (["nodes", "edges"] as const).map((part) => {
    const rows = tables[part].map((column) => networkRow(column, IN_PARQUET[part]));
    const head = ["CSV", "Parquet", "类型 Type", "含义", "Meaning"];
    const file = `networks/${network.name}-${part}.csv, .parquet`;
    return section(file, NETWORK_WORDS[network.name], table(head, rows));
  });
}

function networkRow({ name, type, description }: Column, inParquet: Readonly<Record<string, string | null>>) {
  const other = Object.hasOwn(inParquet, name) ? inParquet[name]! : name;
  return [`\`${name}\``, other ? `\`${other}\`` : "", type, NETWORK_COLUMNS_ZH[name] ?? "", description];
}

function section(file: string, [zh, en]: Words, body: string): string {
  return `### ${file}\n\n${zh}。${en[0]!.toUpperCase()}${en.slice(1)}.\n\n${body}`;
}
