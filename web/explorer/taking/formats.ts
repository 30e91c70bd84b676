/** The formats of `/export/{format}`, in the words of their users; some are of one table alone. */
interface FormatLink {
  id: string;
  name: string;
  table?: "nodes" | "edges";
}

export const FORMATS: readonly FormatLink[] = [
  { id: "gexf", name: "GEXF" },
  { id: "graphml", name: "GraphML" },
  { id: "nodes-csv", name: "CSV", table: "nodes" },
  { id: "edges-csv", name: "CSV", table: "edges" },
  { id: "node-link", name: "networkx JSON" },
  { id: "d3", name: "D3 JSON" },
  { id: "cytoscape", name: "Cytoscape JSON" },
  { id: "graphology", name: "graphology JSON" },
  { id: "json-ld", name: "JSON-LD" },
  { id: "nodes-parquet", name: "Parquet", table: "nodes" },
  { id: "edges-parquet", name: "Parquet", table: "edges" },
  { id: "gexf-strict", name: "GEXF (XSD)" },
];

/** All records and networks, with a dictionary, known gaps, licence and hashes. */
export const PACKAGE_ADDRESS = "/export/package";

/** The same file in another format: only the name in the address differs. */
export const exportAddress = (exportUrl: string, format: string): string =>
  exportUrl.replace(/^\/export\/[\w-]+/, `/export/${format}`);
