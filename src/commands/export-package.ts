/** `export --package`: writes the data package to a file or standard output. */
import { stat } from "node:fs/promises";
import path from "node:path";
import { LOCAL } from "../domain/callers.js";
import { MANIFEST } from "../exchange/package/manifest.js";
import { dataPackage } from "../services/package/data-package.js";
import { withRuntime } from "./session.js";
import { writeFileAtomically } from "./write-file-atomically.js";

export interface PackageReport {
  /** Path of the written file. */
  output: string;
  dataVersion: number;
  contentHash: string;
  citation: string | null;
}

/** @throws UserError CITATION_NOT_FOUND, BAD_FILTER, BAD_TARGET, DATA_CHANGED */
export async function exportPackage(
  output: string,
  citation: string | null,
  force: boolean,
): Promise<PackageReport> {
  return withRuntime(async (runtime, { graph }) => {
    const context = runtime.context(LOCAL);
    const { analysis, citations } = context;
    const source = { graph, analysis, citations, meta: context.describe() };
    const download = await dataPackage(source, citation);
    const target = await targetPath(output, download.name);
    await writeFileAtomically(download.open(), target, force);
    const { number, contentHash } = download.version;
    return { output: target, dataVersion: number, contentHash, citation };
  });
}

/** A folder as output gets the file under the package's own name. */
async function targetPath(output: string, name: string): Promise<string> {
  const found = output === "-" ? null : await stat(output).catch(() => null);
  return found?.isDirectory() ? path.join(output, name) : output;
}

export function packageWords({ output, dataVersion }: PackageReport): string {
  return `Wrote data version ${dataVersion} to ${output}. To check it after unpacking: sha256sum -c ${MANIFEST}`;
}
