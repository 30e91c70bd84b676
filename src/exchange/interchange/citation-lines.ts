/** `citations.jsonl`: the stored citations, one a line, each with its answer where that is stored. */
import { z } from "zod";
import { canonicalJson } from "../../domain/content-hash.js";
import { citationId, sha256, type KeptCitation } from "../../domain/citation.js";
import { BadLine, jsonLines } from "./history-lines.js";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);
const people = z.array(z.string()).nullish();
const text = z.string().nullish();

const COLUMNS = {
  id: z.string(),
  query: z.string(),
  variables: z.string(),
  title: z.string(),
  dataVersion: z.strictObject({ number: count, at: z.iso.datetime(), contentHash: hash }),
  resultSha256: hash,
  resultBytes: count,
  apiVersion: z.string(),
  schemaHash: z.string(),
  citedAt: z.iso.datetime(),
  names: z.array(
    z.strictObject({ kind: z.enum(["bodies", "projects", "chains"]), name: z.string(), id: z.string() }),
  ),
  credits: z
    .strictObject({ authorsZh: people, authorsEn: people, publisherZh: text, publisherEn: text })
    .nullable()
    .default(null),
  expiresAt: z.iso.datetime().nullable().default(null),
};

export const CITATION: z.ZodType<Omit<KeptCitation, "result">> = z.strictObject(COLUMNS);

const NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

/**
 * The columns in the order above, since a database gives them in an order of its own; without `expiresAt` where nothing
 * expires. The answer is written as JSON, not as a text that holds JSON.
 */
export function toCitationLine(citation: KeptCitation): string {
  const names = NAMES.filter((name) => name !== "expiresAt" || citation.expiresAt !== null);
  const columns = Object.fromEntries(names.map((name) => [name, citation[name]]));
  return `${JSON.stringify(columns).slice(0, -1)},"result":${citation.result ?? "null"}}\n`;
}

/** @throws BadLine for a citation that does not belong to its id, or an answer that does not have its hash */
export async function* readCitations(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<KeptCitation> {
  for await (const { line, value } of jsonLines(chunks)) {
    const { result = null, ...rest } = (value ?? {}) as { result?: unknown };
    const { success, data, error } = CITATION.safeParse(rest);
    if (!success) throw new BadLine(line, `${error.issues[0]!.path.join(".")} ${error.issues[0]!.message}`);
    const citation = { ...data, result: result === null ? null : canonicalJson(result) };
    requireTrue(citation, line);
    yield citation;
  }
}

function requireTrue(citation: KeptCitation, line: number): void {
  const { id, result, resultSha256 } = citation;
  if (citationId(citation) !== id) throw new BadLine(line, `the citation ${id} does not match its id`);
  if (result !== null && sha256(result) !== resultSha256)
    throw new BadLine(line, `the answer of the citation ${id} does not match its hash`);
}
