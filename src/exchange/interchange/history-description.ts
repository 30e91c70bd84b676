/** What the `datapackage.json` of an export with history says of it, beside what it says of the records. */
import { z } from "zod";

export const HISTORY_FILE = "history.jsonl";
export const CITATIONS_FILE = "citations.jsonl";

/** Version of the form of `history.jsonl` and `citations.jsonl`. */
export const HISTORY_FORM = 1;

/** Length and hash of a file, in Frictionless properties. */
const FILE_SUM = z.object({
  path: z.string(),
  bytes: z.number().int().min(0),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
});
export type FileSum = z.infer<typeof FILE_SUM>;

export const HISTORY_DESCRIPTION = z.object({
  contentHash: z.string(),
  history: z.object({
    form: z.literal(HISTORY_FORM),
    versions: z.number().int().min(1),
    citations: z.number().int().min(0),
  }),
  resources: z.array(FILE_SUM),
});
export type HistoryDescription = z.infer<typeof HISTORY_DESCRIPTION>;

/** The columns of both files, as Frictionless fields. */
export const HISTORY_FIELDS = {
  [HISTORY_FILE]: {
    kind: "string",
    id: "string",
    before: "object",
    after: "object",
    version: "integer",
    at: "datetime",
    by: "string",
    reason: "string",
    contentHash: "string",
    changes: "integer",
    recordsHash: "string",
  },
  [CITATIONS_FILE]: {
    id: "string",
    query: "string",
    variables: "string",
    title: "string",
    dataVersion: "object",
    resultSha256: "string",
    resultBytes: "integer",
    apiVersion: "string",
    schemaHash: "string",
    citedAt: "datetime",
    names: "array",
    result: "object",
  },
} as const;
