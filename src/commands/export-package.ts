/** `export --package`: the data package written to a file, or to standard output. */
import { stat } from "node:fs/promises";
import path from "node:path";
import { LOCAL } from "../domain/callers.js";
import { MANIFEST } from "../exchange/package/manifest.js";
import { dataPackage } from "../services/package/data-package.js";
import { withRuntime } from "./session.js";
import { writeWhole } from "./whole-file.js";

export interface PackageReport {
  /** Where it was written. */
  output: string;
  dataVersion: number;
  contentHash: string;
  citation: string | null;
}

/** @throws UserError CITATION_NOT_FOUND, BAD_FILTER, BAD_TARGET, DATA_CHANGED */
export async function exportPackage(output: string, citation: string | null): Promise<PackageReport> {
  return withRuntime(async (runtime, { graph }) => {
    const context = runtime.context(LOCAL);
    const { analysis, citations } = context;
    const source = { graph, analysis, citations, meta: context.describe() };
    const download = await dataPackage(source, citation);
    const target = await placeFor(output, download.name);
    await writeWhole(download.open(), target);
    const { number, contentHash } = download.version;
    return { output: target, dataVersion: number, contentHash, citation };
  });
}

/** In a folder it lies under its own name. */
async function placeFor(output: string, name: string): Promise<string> {
  const found = output === "-" ? null : await stat(output).catch(() => null);
  return found?.isDirectory() ? path.join(output, name) : output;
}

export function packageWords({ output, dataVersion }: PackageReport): string {
  return `Wrote data version ${dataVersion} to ${output}. Unpacked, it is checked by: sha256sum -c ${MANIFEST}`;
}
