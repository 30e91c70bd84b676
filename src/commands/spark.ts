import { Readable } from "node:stream";
import type { Command } from "commander";
import { requireFree } from "../services/files/target.js";
import { readConfig } from "../config.js";
import { sparkHome } from "../environment.js";
import { printableJson } from "../domain/printable.js";
import { withExample } from "./define-command.js";
import { outputWidth, printJson, printResult } from "./output.js";
import { readParameters } from "./parameters.js";
import { renderAnswer } from "./printing/render.js";
import { table } from "./printing/table.js";
import type { Language } from "./printing/words.js";
import { writeFileAtomically } from "./write-file-atomically.js";

interface Options {
  lake?: string;
  master: string;
  set?: string[];
  conf?: string[];
  output?: string;
  force?: boolean;
  json?: boolean;
  lang?: Language;
}

const collected = (value: string, before: string[] = []): string[] => [...before, value];

export function define(command: Command): void {
  withExample(command, "spark co-participation --lake lake --set unit=PROJECT --set first=20")
    .option(
      "--lake <folder>",
      "the lake: a folder, or an address that Spark reads, such as s3a://bucket/lake",
    )
    .option("--master <master>", "where Spark runs: local[*], spark://host:7077, yarn, k8s://…", "local[*]")
    .option(
      "--set <name=value>",
      "set a parameter, as JSON or plain text; repeat it for the values of a list",
      collected,
    )
    .option(
      "--conf <name=value>",
      "a setting of Spark, such as spark.driver.memory=4g; may be repeated",
      collected,
    )
    .option("-o, --output <file>", "write the answer as JSON to a new file")
    .option("--force", "overwrite an existing file")
    .option("--json", "print JSON instead of tables")
    .action((id: string | undefined, options: Options, command: Command) => run(id, options, command));
}

async function run(id: string | undefined, options: Options, command: Command): Promise<void> {
  const language = options.lang ?? readConfig().language;
  const { askSpark, sparkQuestion } = await import("../services/lake/ask-spark.js");
  if (id === undefined) return listQuestions(language);
  const question = sparkQuestion(id);
  if (options.lake === undefined)
    return command.error("error: required option '--lake <folder>' not specified", { exitCode: 2 });
  const variables = JSON.stringify(question.defaults);
  const settings = readParameters({ ...question, variables }, options.set ?? [], command);
  const spark = { master: options.master, settings: options.conf ?? [], home: sparkHome() };
  const { output, force = false } = options;
  if (output !== undefined && output !== "-") await requireFree(output, force);
  const data = await askSpark(question, settings, options.lake, spark);
  if (output !== undefined) {
    const text = `${printableJson(JSON.stringify({ data }, null, 2))}\n`;
    return writeFileAtomically(Readable.from([text]), output, force);
  }
  if (options.json) return printJson({ data });
  const title = language === "zh" ? question.titleZh : question.titleEn;
  printResult(`${title}\n\n${renderAnswer(data, { language, evidence: false, width: outputWidth() })}`);
}

async function listQuestions(language: Language): Promise<void> {
  const { SPARK_QUESTIONS } = await import("../services/lake/spark-questions.js");
  const head = language === "zh" ? ["问题", "内容", "参数"] : ["Question", "What it answers", "Parameters"];
  const rows = SPARK_QUESTIONS.map(({ id, titleZh, titleEn, parameters }) => [
    ...[id, language === "zh" ? titleZh : titleEn, parameters.map(({ name }) => name).join(", ")],
  ]);
  printResult(table(head, rows, outputWidth()));
}
