/** The formats of `/export/{format}`, in the words of their users. */
export const FORMATS = [
  { id: "gexf", name: "GEXF" },
  { id: "graphml", name: "GraphML" },
  { id: "nodes-csv", name: "CSV (nodes)" },
  { id: "edges-csv", name: "CSV (edges)" },
  { id: "node-link", name: "networkx JSON" },
  { id: "d3", name: "D3 JSON" },
  { id: "cytoscape", name: "Cytoscape JSON" },
  { id: "graphology", name: "graphology JSON" },
  { id: "json-ld", name: "JSON-LD" },
  { id: "nodes-parquet", name: "Parquet (nodes)" },
  { id: "edges-parquet", name: "Parquet (edges)" },
] as const;

/** The same file in another format: only the name in the address differs. */
export const exportAddress = (exportUrl: string, format: string): string =>
  exportUrl.replace(/^\/export\/[\w-]+/, `/export/${format}`);
