/** Statements proposed and withdrawn. A relationship exists only while an accepted statement supports it. */
import { counted } from "../../domain/counted.js";
import type { StatementRecord } from "../../domain/records.js";
import type { StatementEvidence } from "../../domain/statement-proof.js";
import { quoted, UserError } from "../../errors.js";
import { statementIdsOfDataset } from "../../store/record-lookups.js";
import { requireText } from "../text-fit.js";
import { proveStatements, type GivenText } from "./prove-statements.js";
import type { Writer, WriteRequest, Written } from "./writer.js";

type Optional = Pick<
  StatementRecord,
  | ("section" | "paragraph" | "start" | "end" | "quote" | "quoteStart")
  | ("from" | "to" | "listIsOpen" | "confidence" | "method" | "subject")
>;
export type Proposal = Pick<
  StatementRecord,
  "dataset" | "document" | "predicate" | "object" | "namedForm"
> & { [Column in keyof Optional]?: Optional[Column] | null } & {
  id?: string | null;
  /** Must be DOCUMENT_ONLY for a statement without place and quote. */
  evidence?: StatementEvidence | null;
};

const DEFAULTS: Optional = {
  ...{ section: null, paragraph: null, start: null, end: null, quote: null, quoteStart: null },
  ...{ from: null, to: null, listIsOpen: false, confidence: 1, method: "CURATED", subject: null },
};

export function proposeStatements(
  writer: Writer,
  proposals: readonly Proposal[],
  request: WriteRequest,
  texts: readonly GivenText[] = [],
): Promise<Written> {
  return writer.write(
    "EDITOR",
    request,
    `${counted(proposals.length, "statement")} proposed`,
    async (read) => {
      requireText("texts", texts, "BAD_RECORD");
      const ids = proposals.map(idOf);
      const known = await read("statements", ids);
      const duplicate = ids.find((id, at) => known.has(id) || ids.indexOf(id) !== at);
      if (duplicate !== undefined) {
        throw new UserError(
          "BAD_RECORD",
          `A statement ${quoted(duplicate)} exists already. Review it, or give this one an id of its own.`,
          {
            id: duplicate,
          },
        );
      }
      const recorded = {
        status: "PROPOSED",
        recordedAt: writer.now(),
        recordedBy: writer.caller.name,
      } as const;
      const unreviewed = { reviewedAt: null, reviewedBy: null, reviewNote: null };
      const statements = proposals.map((one) => ({
        ...{ ...DEFAULTS, ...given(one), ...recorded, ...unreviewed, id: idOf(one) },
      })) as StatementRecord[];
      const documents = await read("documents", [...new Set(statements.map(({ document }) => document))]);
      const evidence = new Map(proposals.map((one) => [idOf(one), one.evidence]));
      await proveStatements(statements, evidence, documents, texts, writer.textsFolder);
      return { upserts: { statements } };
    },
  );
}

function idOf({ id, document, predicate, subject, namedForm, object }: Proposal): string {
  return id ?? [document, predicate, subject ?? namedForm, object].join(":");
}

function given(proposal: Proposal): Proposal {
  return Object.fromEntries(
    Object.entries(proposal).filter(
      ([column, value]) => column !== "evidence" && value !== undefined && value !== null,
    ),
  ) as unknown as Proposal;
}

export function withdrawStatement(writer: Writer, id: string, request: WriteRequest): Promise<Written> {
  return writer.write("EDITOR", request, `Statement withdrawn: ${id}`, async (read) => {
    if (!(await read("statements", [id])).has(id)) throw noStatement(id);
    return { withdrawals: [{ kind: "statements", id }] };
  });
}

/** Withdraws a data set, with all statements that belong to it. */
export function withdrawDataset(writer: Writer, id: string, request: WriteRequest): Promise<Written> {
  return writer.write("ADMIN", request, `Data set withdrawn: ${id}`, async (read, transaction) => {
    if (!(await read("datasets", [id])).has(id)) {
      throw new UserError(
        "DATASET_NOT_FOUND",
        `No data set has the id ${quoted(id)}. List them with datasets { id nameZh }.`,
      );
    }
    const statements = await statementIdsOfDataset(transaction, id);
    const withdrawals = statements.map((one) => ({ kind: "statements" as const, id: one }));
    return { withdrawals: [...withdrawals, { kind: "datasets", id }] };
  });
}

export function noStatement(id: string): UserError {
  return new UserError(
    "STATEMENT_NOT_FOUND",
    `No statement has the id ${quoted(id)}. Find it with statements(where: …) { id }.`,
  );
}
