import { Option, type Command } from "commander";
import { readConfig } from "../config.js";
import { LOCAL } from "../domain/callers.js";
import { defineCommand } from "./define.js";
import { Failed } from "./exit.js";
import { outputWidth, printJson, printResult, tellErrors } from "./output.js";
import { withRuntime } from "./session.js";
import { verifyReport, type Check } from "./verify-report.js";
import type { Language } from "./words.js";

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

export function registerVerify(program: Command): void {
  defineCommand(program, {
    usage: "verify <id>",
    description: "answer a cited query anew, as it was cited and as the data is now, and tell what differs",
    example: "verify k3v9a0b1c2d3e4f5",
    notes: ["Ends with 1 unless the answer on the cited data version is the one that was cited."],
  })
    .addOption(
      new Option("--lang <language>", "language of the report; default: XIETONG_LANG").choices(["zh", "en"]),
    )
    .option("--json", "print the report as JSON, with up to 200 differences")
    .action(verify);
}

async function verify(
  id: string,
  { lang, json = false }: { lang?: Language; json?: boolean },
): Promise<void> {
  const language = lang ?? readConfig().language;
  const { data, errors } = await withRuntime((runtime) => runtime.run(DOCUMENT, { id }, LOCAL));
  if (errors) tellErrors(errors);
  if (errors || !data) throw new Failed();
  const check = data.verifyCitation as Check;
  if (json) printJson(check);
  else printResult(verifyReport(check, language, outputWidth()));
  if (!check.asCited.identical) throw new Failed();
}
