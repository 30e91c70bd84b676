/** `datapackage.json` of a package. @see https://specs.frictionlessdata.io/data-package/ */
import { RECORD_KINDS, type RecordKind } from "../../domain/records.js";
import { JSON_LINES, recordFields } from "../interchange/write-records.js";
import { edgesTable, nodesTable } from "../network/csv.js";
import type { Column } from "../network/network-file.js";
import type { PackagedNetwork, PackageFacts, SealedFile } from "./facts.js";
import { frictionlessLicences } from "./licences.js";
import { NETWORK_COLUMNS_ZH, NETWORK_WORDS } from "./network-words.js";
import { RECORD_WORDS, type Words } from "./record-words.js";

export const PACKAGE_TITLE = "协同 xietong: government bodies, their joint projects and business chains";

const TABLES = { "nodes-csv": nodesTable, "edges-csv": edgesTable } as const;
const TYPES = { string: "string", integer: "integer", double: "number", boolean: "boolean" } as const;

/** @param files the described files, with their hashes */
export function descriptionText(facts: PackageFacts, files: readonly SealedFile[]): string {
  const { name, dataVersion, apiVersion, citation, counts, datasets, networks } = facts;
  const { number, at, contentHash } = dataVersion;
  const sealed = new Map(files.map((file) => [file.path, file]));
  // Frictionless readers report an empty JSON Lines file as broken
  const kinds = RECORD_KINDS.filter((kind) => counts[kind] > 0);
  const resources = [
    ...kinds.map((kind) => recordResource(kind, kinds)),
    ...networks.flatMap(tableResources),
  ];
  const about = {
    profile: "data-package",
    name,
    ...(citation === null ? {} : { id: citation.id }),
    title: PACKAGE_TITLE,
    version: contentHash,
    created: at,
    xietong: {
      ...{ dataVersion: number, contentHash, at, apiVersion },
      ...(citation === null ? {} : { citation: citation.id }),
    },
    licenses: frictionlessLicences(datasets),
    sources: datasets.map(({ nameZh, citation }) => ({ title: nameZh, citation })),
    resources: resources.map((resource) => ({ ...resource, ...sealOf(sealed.get(resource.path)) })),
  };
  return `${JSON.stringify(about, null, 2)}\n`;
}

/** Columns that hold ids of other records. Subject and object of a statement name records of several kinds. */
const REFERENCES: Partial<Record<RecordKind, Readonly<Record<string, RecordKind>>>> = {
  names: { body: "bodies" },
  affiliations: { body: "bodies", other: "bodies" },
  successions: { predecessor: "bodies", successor: "bodies" },
  merges: { into: "bodies" },
  statements: { dataset: "datasets", document: "documents" },
};

/** @param resources that the package describes; a key to any other is left out */
function foreignKeys(
  references: Readonly<Record<string, string>>,
  resources: readonly string[],
  id = "id",
): object {
  const keys = Object.entries(references)
    .filter(([, resource]) => resources.includes(resource))
    .map(([fields, resource]) => ({ fields, reference: { resource, fields: id } }));
  return keys.length === 0 ? {} : { foreignKeys: keys };
}

function sealOf(file: SealedFile | undefined): object {
  return file ? { bytes: file.bytes, hash: `sha256:${file.sha256}` } : {};
}

function recordResource(kind: RecordKind, kinds: readonly RecordKind[]) {
  const columns: Readonly<Record<string, Words>> = RECORD_WORDS[kind].columns;
  const fields = recordFields(kind).map(({ name, ...others }) => {
    const [title, description] = columns[name]!;
    return { name, title, description, ...others };
  });
  const [title, description] = RECORD_WORDS[kind].file;
  return {
    ...{ name: kind, path: `data/${kind}.jsonl`, title, description },
    profile: "data-resource",
    ...JSON_LINES,
    schema: { fields, primaryKey: "id", ...foreignKeys(REFERENCES[kind] ?? {}, kinds) },
  };
}

function tableResources(network: PackagedNetwork) {
  const [title, description] = NETWORK_WORDS[network.name];
  return network.files.flatMap(({ id, path }) => {
    const table = TABLES[id as keyof typeof TABLES];
    if (!table) return [];
    const form = {
      profile: "tabular-data-resource",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
    };
    const nodes = `${network.name}-nodes`;
    const name = `${network.name}-${id.replace(/-csv$/, "")}`;
    return [
      {
        name,
        path,
        title,
        description,
        ...form,
        schema: {
          ...{ fields: table(network).map(field), primaryKey: "Id" },
          ...(id === "edges-csv" ? foreignKeys({ Source: nodes, Target: nodes }, [nodes], "Id") : {}),
        },
      },
    ];
  });
}

function field({ name, type, description }: Column): object {
  return { name, title: NETWORK_COLUMNS_ZH[name] ?? name, description, type: TYPES[type] };
}
