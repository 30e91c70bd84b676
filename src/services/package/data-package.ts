/** The data package (数据包): all records and networks, with the files needed to understand, check and cite them. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { CITED_ANSWER, citedAnswerText } from "../../exchange/package/cited-answer.js";
import { citationFile } from "../../exchange/package/citation-file.js";
import { descriptionText } from "../../exchange/package/description.js";
import type { SealedFile } from "../../exchange/package/facts.js";
import { licenceText } from "../../exchange/package/licences.js";
import { MANIFEST, manifestText } from "../../exchange/package/manifest.js";
import { readmeText } from "../../exchange/package/readme.js";
import { PACKAGE_ROOT } from "../../package-root.js";
import type { Graph } from "../../store/graph.js";
import type { Analysis } from "../questions/analysis.js";
import type { Citations, KeptCitation } from "../citing/citations.js";
import { zipDownload, type Download } from "../files/download.js";
import { zeroCounts, recordFiles, requireCurrent } from "../files/interchange-files.js";
import type { Meta } from "../about/meta.js";
import { textFile, zipStream, type OutgoingFile } from "../files/zip-stream.js";
import { factsOf, PACKAGE_NAMES } from "./package-facts.js";
import { networkFiles, readyNetworks, type ReadyNetwork } from "./package-networks.js";

const NOTEBOOK = path.join(PACKAGE_ROOT, "notebooks", "headline.ipynb");

export interface PackageSource {
  graph: Graph;
  /** On the current data version. */
  analysis: Analysis;
  meta: Meta;
  citations: Pick<Citations, "requireOf" | "imprint">;
}

/**
 * @param citationId the citation that the package goes with; null: none
 * @throws UserError CITATION_NOT_FOUND, BAD_FILTER for a citation of other data, DATA_CHANGED, and as networkFile
 */
export async function dataPackage(source: PackageSource, citationId: string | null): Promise<Download> {
  const { version } = source.analysis.collaboration;
  const citation = citationId === null ? null : await source.citations.requireOf(citationId, version);
  await requireCurrent(source.graph, version);
  const networks = await readyNetworks(source.analysis, citationId);
  return zipDownload(PACKAGE_NAMES, version, citationId, () =>
    zipStream(packageFiles(source, citation, networks)),
  );
}

/** Files that describe other files come after them. */
async function* packageFiles(
  { graph, analysis: { collaboration }, meta, citations: { imprint } }: PackageSource,
  citation: KeptCitation | null,
  networks: readonly ReadyNetwork[],
): AsyncGenerator<OutgoingFile> {
  const files: SealedFile[] = [];
  const counts = zeroCounts();
  for await (const file of recordFiles(graph, collaboration.version, counts))
    yield sealed({ ...file, path: `data/${file.path}` }, files);
  for (const network of networks) for (const file of networkFiles(network)) yield sealed(file, files);
  const facts = factsOf(collaboration, meta, { citation, imprint }, networks, counts);
  const texts = {
    "LICENSE.md": licenceText(facts),
    "CITATION.cff": citationFile(facts),
    ...(citation === null ? {} : { [CITED_ANSWER]: citedAnswerText(citation) }),
    "README.md": readmeText(facts),
    "headline.ipynb": await readFile(NOTEBOOK, "utf8"),
    "datapackage.json": descriptionText(facts, files),
  };
  for (const [name, text] of Object.entries(texts)) yield sealed(textFile(name, text), files);
  yield textFile(MANIFEST, manifestText(files));
}

/** The same file, but reading it to the end appends its hash and size to `files`. */
function sealed({ path, bytes }: OutgoingFile, files: SealedFile[]): OutgoingFile {
  return { path, bytes: hashed() };
  async function* hashed(): AsyncGenerator<Uint8Array> {
    const hash = createHash("sha256");
    let length = 0;
    for await (const piece of bytes) {
      hash.update(piece);
      length += piece.length;
      yield piece;
    }
    files.push({ path, sha256: hash.digest("hex"), bytes: length });
  }
}
