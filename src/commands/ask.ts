import type { Command } from "commander";
import type { ExecutionResult } from "graphql";
import { readConfig } from "../config.js";
import { LOCAL } from "../domain/callers.js";
import { namedQuestion, namedQuestions, type Question } from "../services/about/named-questions.js";
import { withExample } from "./define-command.js";
import { Failed } from "./exit-codes.js";
import { NEEDS_LOADING, offeredSets } from "./offered-sets.js";
import { outputWidth, printJson, printResult, tell, tellErrors } from "./output.js";
import { readParameters } from "./parameters.js";
import { renderAnswer } from "./printing/render.js";
import { withRuntime } from "./session.js";
import { table } from "./printing/table.js";
import type { Language } from "./printing/words.js";

interface AskOptions {
  set?: string[];
  load?: boolean;
  lang?: Language;
  evidence: boolean;
  json?: boolean;
}

export function define(command: Command): void {
  withExample(command, "ask shared-chains --set first=3")
    .option(
      "--set <name=value>",
      "set a parameter, as JSON or plain text; repeat it for the values of a list",
      collected,
    )
    .option("--load", "first load the built-in data set that the question is about, where it is missing")
    .option("--no-evidence", "omit the statements that support the answer")
    .option("--json", "print JSON instead of tables")
    .action((question: string | undefined, options: AskOptions, command: Command) =>
      question === undefined ? listQuestions(options) : answerQuestion(question, options, command),
    );
}

function collected(value: string, before: string[] = []): string[] {
  return [...before, value];
}

async function listQuestions({ lang, json = false }: AskOptions): Promise<void> {
  const language = lang ?? readConfig().language;
  if (json) return printJson(namedQuestions());
  const head =
    language === "zh"
      ? ["问题", "内容", "参数", "数据集"]
      : ["Question", "What it answers", "Parameters", "Data set"];
  const rows = namedQuestions().map((question) => [
    question.id,
    language === "zh" ? question.titleZh : question.titleEn,
    question.parameters.map(({ name }) => name).join(", "),
    question.needs ?? "",
  ]);
  printResult(`${table(head, rows, outputWidth())}\n\n${await offeredSets(language, outputWidth())}`);
}

async function answerQuestion(id: string, options: AskOptions, command: Command): Promise<void> {
  const language = options.lang ?? readConfig().language;
  const question = namedQuestion(id);
  const variables = readParameters(question, options.set ?? [], command);
  const inEnglish = language === "en" && !options.json;
  const result = await withRuntime(async (runtime, { graph, current }) => {
    const { withEnglishNames } = await import("./english-names.js");
    const { document, needs } = question;
    if (options.load && needs !== null) {
      const { seedFurther } = await import("../services/opening/seeding.js");
      await seedFurther(graph, needs, tell);
      await current.refresh();
    }
    return runtime.run(inEnglish ? withEnglishNames(runtime.schema, document) : document, variables, LOCAL);
  });
  if (options.json) printJson(result);
  else printAnswer(question, variables, result, { ...options, language });
  tellErrors(result.errors ?? []);
  const lacksData = result.errors?.some(({ extensions }) => extensions?.code === "DATASET_NOT_FOUND");
  if (lacksData && question.needs !== null && !options.load) tell(NEEDS_LOADING[language](question.needs));
  if (result.errors) throw new Failed();
}

function printAnswer(
  question: Question,
  variables: Readonly<Record<string, unknown>>,
  { data, errors }: ExecutionResult,
  style: { language: Language; evidence: boolean },
): void {
  if (!data || (errors && Object.values(data).includes(null))) return;
  const title = style.language === "zh" ? question.titleZh : question.titleEn;
  const heading = [title, ...parameterLine(variables)].join("\n");
  printResult(`${heading}\n\n${renderAnswer(data, { ...style, width: outputWidth() })}`);
}

/** The parameter values in effect, in the syntax of `--set`; defaults come from the worked example. */
function parameterLine(variables: Readonly<Record<string, unknown>>): string[] {
  const values = Object.entries(variables).map(([name, value]) => {
    return `${name}=${typeof value === "string" ? value : JSON.stringify(value)}`;
  });
  return values.length === 0 ? [] : [values.join("  ")];
}
