/** Answers a question about a lake with Spark. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { LAKE_FORMAT, LAKE_MANIFEST, lakeManifest, type LakeManifest } from "../../exchange/lake/manifest.js";
import { quoted, UserError } from "../../errors.js";
import { runSpark, type SparkRun } from "./run-spark.js";
import { sqlValues } from "./spark-parameters.js";
import { SPARK_QUESTIONS, type SparkQuestion } from "./spark-questions.js";
import { sortedRows, valuesOf, type Fields, type PrintedLine } from "./spark-rows.js";
import { isAddress, sparkScript } from "./spark-script.js";

/** @throws UserError QUESTION_NOT_FOUND */
export function sparkQuestion(id: string): SparkQuestion {
  const found = SPARK_QUESTIONS.find((question) => question.id === id);
  if (found) return found;
  const known = SPARK_QUESTIONS.map((question) => question.id).join(", ");
  throw new UserError("QUESTION_NOT_FOUND", `No question is called "${id}". There are: ${known}.`);
}

/**
 * @param lake a folder, or an address that Spark reads
 * @returns the answer in the shape of GraphQL, by the name of the field
 * @throws UserError BAD_FILTER, BAD_SOURCE, SPARK_MISSING, SPARK_TOO_OLD, SPARK_FAILED, and of ids that no record has
 */
export async function askSpark(
  question: SparkQuestion,
  settings: Readonly<Record<string, unknown>>,
  lake: string,
  run: SparkRun,
): Promise<Fields> {
  const values = sqlValues(question, settings);
  const place = isAddress(lake) ? lake : path.resolve(lake);
  const known = isAddress(lake) ? null : await manifestAt(place);
  const lines = await runSpark(sparkScript(question, values, place), run);
  const manifest = known ?? readManifest(valuesOf(lines, "manifest")[0]?.text, lake);
  requireKnown(valuesOf(lines, "unknown"));
  const { number, contentHash } = manifest.dataVersion;
  return { [question.field]: { ...answerOf(question, lines), dataVersion: { number, contentHash } } };
}

/** What Spark printed as the answer to a question. */
export function answerOf(question: SparkQuestion, lines: readonly PrintedLine[]): Fields {
  const names = new Map(valuesOf(lines, "name").map((body) => [body.id as string, body]));
  return question.shape(sortedRows(valuesOf(lines, "row"), question.sortedBy), names);
}

async function manifestAt(folder: string): Promise<LakeManifest> {
  const text = await readFile(path.join(folder, LAKE_MANIFEST), "utf8").catch(() => undefined);
  return readManifest(text, folder);
}

/** @throws UserError BAD_SOURCE */
function readManifest(text: unknown, lake: string): LakeManifest {
  const content = typeof text === "string" ? parsed(text) : undefined;
  const { format } = (content ?? {}) as { format?: { name?: unknown; version?: unknown } };
  if (format?.name !== LAKE_FORMAT.name) {
    throw new UserError(
      "BAD_SOURCE",
      `${lake} is no lake: it has no ${LAKE_MANIFEST} of one. Write one with xietong lake.`,
    );
  }
  if (format.version !== LAKE_FORMAT.version) {
    throw new UserError(
      "BAD_SOURCE",
      `The lake ${lake} has format ${String(format.version)}, and this program reads ${LAKE_FORMAT.version}. Write it again with xietong lake, or use the program that wrote it.`,
    );
  }
  const read = lakeManifest.safeParse(content);
  if (read.success) return read.data;
  throw new UserError(
    "BAD_SOURCE",
    `${lake}/${LAKE_MANIFEST} is damaged. Write the lake again with xietong lake.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const CODES = {
  bodies: "BODY_NOT_FOUND",
  projects: "PROJECT_NOT_FOUND",
  chains: "CHAIN_NOT_FOUND",
  documents: "DOCUMENT_NOT_FOUND",
  datasets: "DATASET_NOT_FOUND",
} as const;

function requireKnown([unknown]: readonly Fields[]): void {
  if (!unknown) return;
  const { kind, id } = unknown as { kind: keyof typeof CODES; id: string };
  throw new UserError(
    CODES[kind],
    `The lake has no record with the id ${quoted(id)} among its ${kind}. Give an id as the lake has it.`,
  );
}
