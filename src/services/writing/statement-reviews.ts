/** Reviews of statements: each decides, and may correct what the statement claims and where it stands. */
import { counted } from "../../domain/counted.js";
import { recordKey } from "../../domain/history.js";
import type { StatementRecord } from "../../domain/records.js";
import { evidenceOf, type StatementEvidence } from "../../domain/statement-proof.js";
import type { Predicate, StatementStatus } from "../../domain/vocabulary.js";
import { quoted, UserError } from "../../errors.js";
import { TextsOfDocuments, withExtent } from "./statement-extent.js";
import { noStatement } from "./statement-writes.js";
import type { Writer, WriteRequest, Written } from "./writer.js";

export const DECISIONS = ["ACCEPT", "REJECT", "SEND_BACK", "RESOLVE", "CORRECT"] as const;
export type Decision = (typeof DECISIONS)[number];

export interface Review {
  statement: string;
  decision: Decision;
  /** The record that the named form refers to; for RESOLVE, or together with ACCEPT or CORRECT. */
  subject?: string | null;
  predicate?: Predicate | null;
  object?: string | null;
  /** Where the named form begins and ends in the stored text. */
  start?: number | null;
  end?: number | null;
  note?: string | null;
  /** Must be DOCUMENT_ONLY to accept a statement without place and quote. */
  evidence?: StatementEvidence | null;
  /** The data version in which the caller read the statement. */
  expectedVersion?: number | null;
}

const STATUS_AFTER: Readonly<Record<Decision, StatementStatus | null>> = {
  ACCEPT: "ACCEPTED",
  REJECT: "REJECTED",
  SEND_BACK: "PROPOSED",
  RESOLVE: null,
  CORRECT: null,
};

export function reviewStatements(
  writer: Writer,
  reviews: readonly Review[],
  request: WriteRequest,
): Promise<Written> {
  return writer.write("EDITOR", request, `${counted(reviews.length, "statement")} reviewed`, async (read) => {
    const ids = reviews.map(({ statement }) => statement);
    const known = await read("statements", ids);
    const texts = new TextsOfDocuments(read, writer.textsFolder);
    const statements: StatementRecord[] = [];
    for (const review of reviews) {
      const former = known.get(review.statement);
      if (!former) throw noStatement(review.statement);
      statements.push(reviewed(writer, review, former, await corrected(review, former, texts)));
    }
    return { upserts: { statements }, readIn: readIn(reviews) };
  });
}

function readIn(reviews: readonly Review[]): Map<string, number> {
  return new Map(
    reviews.flatMap(({ statement: id, expectedVersion }) =>
      expectedVersion === null || expectedVersion === undefined
        ? []
        : [[recordKey({ kind: "statements", id }), expectedVersion] as const],
    ),
  );
}

async function corrected(
  { subject, predicate, object, start, end, statement }: Review,
  former: StatementRecord,
  texts: TextsOfDocuments,
): Promise<StatementRecord> {
  const after = {
    ...former,
    subject: subject ?? former.subject,
    predicate: predicate ?? former.predicate,
    object: object ?? former.object,
  };
  if ((start ?? null) === null && (end ?? null) === null) return after;
  if (typeof start !== "number" || typeof end !== "number")
    throw new UserError(
      "BAD_RECORD",
      `The review of ${quoted(statement)} gives half a place; give start and end. Nothing was kept.`,
    );
  return withExtent(after, await texts.of(former), { start, end });
}

function reviewed(
  writer: Writer,
  { statement, decision, note, evidence, ...review }: Review,
  former: StatementRecord,
  claim: StatementRecord,
): StatementRecord {
  if (decision === "RESOLVE" && !review.subject) {
    throw new UserError(
      "BAD_RECORD",
      `RESOLVE of ${quoted(statement)} needs the subject that the named form means.`,
    );
  }
  const after: StatementRecord = {
    ...claim,
    status: STATUS_AFTER[decision] ?? former.status,
    ...{ reviewedAt: writer.now(), reviewedBy: writer.caller.name, reviewNote: note ?? null },
  };
  if (decision === "ACCEPT" && evidenceOf(claim) === "DOCUMENT_ONLY" && evidence !== "DOCUMENT_ONLY") {
    throw new UserError(
      "BAD_RECORD",
      `${quoted(statement)} has neither a place nor a quote. Accept it with evidence: DOCUMENT_ONLY, or propose it again with its place. Nothing was kept.`,
      { kind: "statements", id: statement, column: "quote" },
    );
  }
  writer.requireSecondPerson(former, after);
  return after;
}
