import { Option, type Command } from "commander";
import { readConfig } from "../config.js";
import { LOCAL } from "../domain/callers.js";
import { CITATION_FORMATS } from "../exchange/citation/registry.js";
import { withExample } from "./define-command.js";
import { Failed } from "./exit-codes.js";
import { printJson, printJsonText, printResult, tell, tellErrors } from "./output.js";
import { readInput, readVariables } from "./input.js";
import { withRuntime } from "./session.js";
import type { Language } from "./printing/words.js";

interface CiteOptions {
  variables?: string;
  title?: string;
  style: string;
  lang?: Language;
  json?: boolean;
}

interface Cited {
  id: string;
  text: string;
  dataVersion: { number: number };
  resultSha256: string;
}

const DOCUMENT = `mutation Cite($query: String!, $variables: JSONObject, $title: String, $style: CitationStyle, $language: CitationLanguage) {
  cite(query: $query, variables: $variables, title: $title) {
    id title text(style: $style, language: $language) query variables dataVersion { number at contentHash }
    resultSha256 resultBytes apiVersion schemaHash citedAt
  }
}`;

export function define(command: Command): void {
  withExample(command, "cite examples/most-connected.graphql --style APA", [
    "The same query with the same answer gives the same citation. docs/citation.md lists what is stored.",
  ])
    .option("--variables <json>", "variables of the query: a JSON object, or @file that contains one")
    .option("--title <title>", "title of the citation; default: the fields of the query")
    .addOption(
      new Option("--style <style>", "citation style")
        .choices(Object.keys(CITATION_FORMATS))
        .default("GB_T_7714"),
    )
    .option("--json", "print the citation as JSON")
    .action(cite);
}

async function cite(file: string, options: CiteOptions, command: Command): Promise<void> {
  const variables = options.variables === undefined ? {} : await readVariables(options.variables, command);
  const query = await readInput(file);
  const { title = null, style, lang = readConfig().language, json = false } = options;
  const input = { query, variables, title, style, language: lang.toUpperCase() };
  const { data, errors } = await withRuntime((runtime) => runtime.run(DOCUMENT, input, LOCAL));
  if (errors) tellErrors(errors);
  if (errors || !data) throw new Failed();
  const cited = data.cite as Cited;
  if (json) return printJson(cited);
  (style === "CSL_JSON" ? printJsonText : printResult)(cited.text);
  tell(WORDS[lang](cited));
}

/** Printed on standard error, so that standard output holds the citation only. */
const WORDS: Readonly<Record<Language, (cited: Cited) => string>> = {
  zh: ({ id, dataVersion, resultSha256 }) =>
    `引用 ${id}，数据版本 ${dataVersion.number}，结果 SHA-256 ${resultSha256}。核验：npx xietong verify ${id}`,
  en: ({ id, dataVersion, resultSha256 }) =>
    `Citation ${id}, data version ${dataVersion.number}, answer SHA-256 ${resultSha256}. To verify it: npx xietong verify ${id}`,
};
