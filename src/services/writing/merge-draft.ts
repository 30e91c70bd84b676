/** The records that change when a duplicate body is merged into another. */
import { allNames } from "../../domain/own-names.js";
import type {
  AffiliationRecord,
  BodyRecord,
  DocumentRecord,
  NameRecord,
  RecordKind,
  StatementRecord,
  SuccessionRecord,
} from "../../domain/records.js";
import type { Transaction } from "../../store/graph.js";
import { recordsNamingBody } from "../../store/record-lookups.js";
import type { Draft } from "./commit.js";

type NamingBody = Awaited<ReturnType<typeof recordsNamingBody>>;

/** What the history says of it. */
export function mergeSummary(duplicate: string, survivor: string): string {
  return `Duplicate ${duplicate} merged into ${survivor}`;
}

export async function mergeDraft(
  transaction: Transaction,
  duplicate: BodyRecord,
  survivor: BodyRecord,
  note: string | null,
): Promise<Draft> {
  const naming = await recordsNamingBody(transaction, duplicate.id);
  const { names } = await recordsNamingBody(transaction, survivor.id);
  const kept = new Set(allNames([survivor], names).map(({ text }) => text));
  const { upserts, withdrawals } = repointed(naming, duplicate.id, survivor.id);
  return {
    upserts: {
      ...upserts,
      names: namesFor(survivor.id, duplicate, naming.names, kept),
      merges: [...upserts.merges!, { id: duplicate.id, into: survivor.id, note }],
    },
    withdrawals: [...withdrawals, { kind: "bodies", id: duplicate.id }],
  };
}

/**
 * The names of the duplicate that the survivor does not have. Those that its own record gave become aliases. The history
 * of each shows the merge that it comes from.
 */
function namesFor(
  survivor: string,
  duplicate: BodyRecord,
  recorded: readonly NameRecord[],
  kept: ReadonlySet<string>,
): NameRecord[] {
  const isRecorded = new Set(recorded.map(({ id }) => id));
  return allNames([duplicate], recorded)
    .filter(({ text }) => !kept.has(text))
    .map((one) => ({
      ...one,
      id: `${survivor}/${one.text}`,
      body: survivor,
      kind: isRecorded.has(one.id) ? one.kind : "ALIAS",
    }));
}

/** Ids derived from the ends of a record are renewed; relations that would connect the survivor to itself are withdrawn. */
function repointed(naming: NamingBody, duplicate: string, survivor: string): Draft {
  const replaced = (id: string): string => (id === duplicate ? survivor : id);
  const affiliations = naming.affiliations
    .map((one): AffiliationRecord => ({
      ...one,
      id: `${one.id}@${survivor}`,
      body: replaced(one.body),
      other: replaced(one.other),
    }))
    .filter(({ body, other }) => body !== other);
  const successions = naming.successions
    .map((one): SuccessionRecord => ({
      ...one,
      predecessor: replaced(one.predecessor),
      successor: replaced(one.successor),
    }))
    .map((one) => ({ ...one, id: `${one.predecessor}.${one.successor}.${one.on}` }))
    .filter(({ predecessor, successor }) => predecessor !== successor);
  const statements = naming.statements.map((one): StatementRecord => ({ ...one, subject: survivor }));
  const documents = naming.documents.map((one): DocumentRecord => ({
    ...one,
    issuers: one.issuers.map((issuer) => ({
      ...issuer,
      body: issuer.body === null ? null : replaced(issuer.body),
    })),
  }));
  const merges = naming.merges.map((one) => ({ ...one, into: survivor }));
  const withdraw = (kind: RecordKind, list: readonly { id: string }[]): Draft["withdrawals"] =>
    list.map(({ id }) => ({ kind, id }));
  return {
    upserts: { affiliations, successions, statements, documents, merges },
    withdrawals: [
      ...withdraw("names", naming.names),
      ...withdraw("affiliations", naming.affiliations),
      ...withdraw("successions", naming.successions),
    ],
  };
}
