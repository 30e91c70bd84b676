/** Registry of network file formats. To add one, add a file to this folder and an entry to this list. */
import { cytoscape } from "./cytoscape.js";
import { edgesCsv, nodesCsv } from "./csv.js";
import type { Format } from "./format.js";
import { gexf, gexfStrict } from "./gexf.js";
import { graphml, graphmlStrict } from "./graphml.js";
import { graphology } from "./graphology.js";
import { jsonLd } from "./json-ld.js";
import { d3, nodeLink } from "./node-link.js";
import { edgesParquet, nodesParquet } from "./parquet.js";

export const FORMATS = [
  graphml,
  graphmlStrict,
  gexf,
  gexfStrict,
  nodesCsv,
  edgesCsv,
  nodeLink,
  d3,
  cytoscape,
  graphology,
  jsonLd,
  nodesParquet,
  edgesParquet,
] as const satisfies readonly Format[];
