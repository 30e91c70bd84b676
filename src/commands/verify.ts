import { existsSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { readConfig } from "../config.js";
import { LOCAL } from "../domain/callers.js";
import { CITATION_ID } from "../domain/citation.js";
import { withExample } from "./define-command.js";
import { Failed } from "./exit-codes.js";
import { outputWidth, printJson, printResult, tellErrors } from "./output.js";
import { withRuntime } from "./session.js";
import { verifyReport, type Check } from "./verifying/verify-report.js";
import type { Language } from "./printing/words.js";

const DOCUMENT = `query Verify($id: ID!) {
  verifyCitation(id: $id) {
    citation { id title citedAt resultSha256 dataVersion { number at contentHash } }
    asCited { ...outcome }
    now { ...outcome }
  }
}
fragment outcome on AnsweredAgain {
  state identical resultSha256 reason totalDifferences
  dataVersion { number at contentHash }
  differences(first: 200) { path change before after }
}`;

export function define(command: Command): void {
  withExample(command, "verify network.graphml", [
    "Citations and files are compared with their own data version and the current one; packages with their manifest, which has to list every file.",
    "Exits with 1 unless the answer or file is identical to what its own data version gives.",
    "With --package, a cited query is answered again from the records of the package.",
  ])
    .option(
      "--package <zip>",
      "verify a file, or the data of a citation, against a data package; needs no database",
    )
    .option(
      "--address <address>",
      "address the file was downloaded from (/export/…); needed for CSV, which does not contain it",
    )
    .option("--json", "print the report as JSON, with up to 200 differences")
    .action(verify);
}

interface Options {
  address?: string;
  package?: string;
  lang?: Language;
  json?: boolean;
}

async function verify(what: string, options: Options): Promise<void> {
  const { address = null, package: packaged = null, lang = readConfig().language, json = false } = options;
  if (CITATION_ID.test(what) && !existsSync(what)) {
    if (packaged === null) return verifyCitation(what, lang, json);
    return verifyPackage(path.resolve(packaged), what, lang, json);
  }
  if (/\.zip$/i.test(what)) return verifyPackage(path.resolve(what), null, lang, json);
  const [{ checkFile }, { fileReport }] = await Promise.all([
    import("./verifying/verify-file.js"),
    import("./verifying/verify-file-report.js"),
  ]);
  const check = await checkFile(path.resolve(what), address, packaged);
  if (json) printJson(check);
  else printResult(fileReport(path.basename(what), check, lang, outputWidth()));
  if (check.asWritten.state !== "IDENTICAL") throw new Failed();
}

/** @param citation id of the citation that the package must accompany; null: any or none */
async function verifyPackage(
  place: string,
  citation: string | null,
  language: Language,
  json: boolean,
): Promise<void> {
  const [{ packageReport }, { verifyWholePackage }] = await Promise.all([
    import("./verifying/verify-package-report.js"),
    import("./verifying/verify-package.js"),
  ]);
  const check = await verifyWholePackage(place, citation);
  if (json) printJson(check);
  else printResult(packageReport(place, check, language, outputWidth()));
  // as verifiers of BagIt do: what the manifest does not vouch for is not part of the package
  const isWhole = check.dataVersion !== null && check.unlisted.length === 0;
  if (!isWhole || check.answer?.identical === false) throw new Failed();
}

async function verifyCitation(id: string, language: Language, json: boolean): Promise<void> {
  const { data, errors } = await withRuntime((runtime) => runtime.run(DOCUMENT, { id }, LOCAL), "MIGRATED");
  if (errors) tellErrors(errors);
  if (errors || !data) throw new Failed();
  const check = data.verifyCitation as Check;
  if (json) printJson(check);
  else printResult(verifyReport(check, language, outputWidth()));
  if (!check.asCited.identical) throw new Failed();
}
