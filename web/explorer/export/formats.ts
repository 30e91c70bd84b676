import { MOST } from "../data/limits";
import type { Language } from "../language";

interface Format {
  /** As in `/export/{format}`. */
  readonly id: string;
  readonly names: Readonly<Record<Language, string>>;
}

const same = (id: string, name: string): Format => ({ id, names: { zh: name, en: name } });

/** The formats of `/export/{format}`, with labels. */
export const FORMATS: readonly Format[] = [
  same("gexf", "GEXF"),
  same("graphml", "GraphML"),
  { id: "nodes-csv", names: { zh: "CSV（节点）", en: "CSV (nodes)" } },
  { id: "edges-csv", names: { zh: "CSV（连线）", en: "CSV (edges)" } },
  same("node-link", "networkx JSON"),
  same("d3", "D3 JSON"),
  same("cytoscape", "Cytoscape JSON"),
  same("graphology", "graphology JSON"),
  same("json-ld", "JSON-LD"),
  { id: "nodes-parquet", names: { zh: "Parquet（节点）", en: "Parquet (nodes)" } },
  { id: "edges-parquet", names: { zh: "Parquet（连线）", en: "Parquet (edges)" } },
  same("gexf-strict", "GEXF (XSD)"),
  same("graphml-strict", "GraphML (XSD)"),
];

/** All records and networks, with a dictionary, known gaps, licence and hashes. */
export const PACKAGE_ADDRESS = "/export/package";

/** The address of the same file with every link under the conditions, not only those of the rule. */
export function withAllLinks(exportUrl: string): string {
  const [path = "", query = ""] = exportUrl.split("?");
  const fields = new URLSearchParams(query);
  fields.delete("backbone");
  fields.set("maxNodes", String(MOST.nodes));
  fields.set("maxLinks", String(MOST.links));
  return `${path}?${fields.toString()}`;
}

/** Address of the file in another format, with the id of the citation if there is one. */
export function exportAddress(exportUrl: string, format: string, citation?: string): string {
  const address = exportUrl.replace(/^\/export\/[\w-]+/, `/export/${format}`);
  const cited = citation === undefined ? "" : `&citation=${citation}`;
  // without a byte order mark, Excel shows Chinese garbled
  return `${address}${cited}${format.endsWith("-csv") ? "&bom=true" : ""}`;
}
