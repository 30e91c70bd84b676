/** Merges a duplicate body into another: names and references move to the survivor, and the duplicate's id resolves to it. */
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
import { quoted, UserError } from "../../errors.js";
import { recordsNamingBody } from "../../store/record-lookups.js";
import type { Draft } from "./commit.js";
import type { Writer, WriteRequest, Written } from "./writer.js";

export interface MergeRequest {
  duplicate: string;
  survivor: string;
  note?: string | null;
}

type NamingBody = Awaited<ReturnType<typeof recordsNamingBody>>;

export function mergeDuplicate(
  writer: Writer,
  { duplicate, survivor, note }: MergeRequest,
  request: WriteRequest,
): Promise<Written> {
  return writer.write(
    "EDITOR",
    request,
    `Duplicate ${duplicate} merged into ${survivor}`,
    async (read, transaction) => {
      const known = await read("bodies", [duplicate, survivor]);
      for (const id of [duplicate, survivor]) if (!known.has(id)) throw noBody(id);
      if (duplicate === survivor) throw new UserError("BAD_RECORD", "A body cannot be merged into itself.");
      const naming = await recordsNamingBody(transaction, duplicate);
      const { names } = await recordsNamingBody(transaction, survivor);
      const kept = allNames([known.get(survivor)!], names).map(({ text }) => text);
      const moved = namesFor(survivor, known.get(duplicate)!, naming.names, new Set(kept));
      const draft = repointed(naming, duplicate, survivor);
      return {
        upserts: {
          ...draft.upserts,
          names: moved,
          merges: [...draft.upserts.merges!, { id: duplicate, into: survivor, note: note ?? null }],
        },
        withdrawals: [...draft.withdrawals, { kind: "bodies", id: duplicate }],
      };
    },
  );
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

function noBody(id: string): UserError {
  return new UserError(
    "BODY_NOT_FOUND",
    `No body has the id ${quoted(id)}. Look names up with resolveNames(names: [${quoted(id)}]).`,
  );
}
