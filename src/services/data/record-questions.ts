/** What an editor asks before changing records: what changed, the history of one, and what refers to it. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { recordKey, type RecordName } from "../../domain/history.js";
import { RECORD_KINDS, type AnyRecord, type RecordKind } from "../../domain/records.js";
import { quoted, UserError } from "../../errors.js";
import type { Graph } from "../../store/graph.js";
import { knownIds, readDependents, type Dependents } from "../../store/record-lookups.js";
import {
  fingerprint,
  listPage,
  pageSize,
  type Connection,
  type PageArguments,
  type PageLimits,
} from "../paging.js";
import { dataChanges, versionChange, versionsByNumber, type VersionChange } from "./changes.js";
import {
  documentStatements,
  reviewDocument,
  reviewDocuments,
  reviewProgress,
  type DocumentQuestion,
  type ReviewedDocument,
  type ReviewedStatement,
  type ReviewFilter,
  type ReviewProgress,
} from "./review-documents.js";
import { reviewQueue, type QueueFilter } from "./review-queue.js";
import { readHistories, type RecordHistory } from "./record-states.js";
import { secondOpinions, type SecondOpinions } from "./second-opinions.js";

/** A record that refers to another. */
export interface Dependent extends RecordName {
  key: string;
}

export interface RecordQuestions {
  changesSince: (
    since: number,
    kinds: readonly RecordKind[],
    page: PageArguments,
  ) => Promise<Connection<VersionChange>>;
  history: (record: RecordName, page: PageArguments) => Promise<Connection<VersionChange>>;
  dependents: (record: RecordName, page: PageArguments) => Promise<Connection<Dependent>>;
  reviewQueue: (
    collaboration: Collaboration,
    filter: QueueFilter,
    page: PageArguments,
  ) => Promise<Connection<{ key: string; id: string }>>;
  reviewDocuments: (
    collaboration: Collaboration,
    question: DocumentQuestion,
    page: PageArguments,
  ) => Promise<Connection<ReviewedDocument>>;
  reviewDocument: (collaboration: Collaboration, id: string) => Promise<ReviewedDocument>;
  documentStatements: (
    document: string,
    changedSince: number,
    page: PageArguments,
  ) => Promise<Connection<ReviewedStatement>>;
  reviewProgress: (filter: ReviewFilter) => Promise<ReviewProgress>;
  secondOpinions: (
    reader: string,
    datasets: readonly string[] | null,
    size: number | null,
  ) => Promise<SecondOpinions>;
}

export function recordQuestions(graph: Graph, limits: PageLimits): RecordQuestions {
  return {
    changesSince: (since, kinds, page) => dataChanges(graph, { since, kinds }, page, limits),
    history: (record, page) => recordHistory(graph, record, page, limits),
    dependents: (record, page) => recordDependents(graph, record, page, limits),
    reviewQueue: (collaboration, filter, page) => reviewQueue(graph, collaboration, filter, page, limits),
    reviewDocuments: (collaboration, question, page) =>
      reviewDocuments(graph, collaboration, question, page, limits),
    reviewDocument: (collaboration, id) => reviewDocument(graph, collaboration, id),
    documentStatements: (document, changedSince, page) =>
      documentStatements(graph, document, changedSince, page, limits),
    reviewProgress: (filter) => reviewProgress(graph, filter),
    secondOpinions: (reader, datasets, size) =>
      secondOpinions(graph, reader, datasets, pageSize(size, limits)),
  };
}

/** Changes of one record, oldest first. @throws UserError RECORD_NOT_FOUND, BAD_PAGE_SIZE, BAD_CURSOR */
async function recordHistory(
  graph: Graph,
  name: RecordName,
  page: PageArguments,
  limits: PageLimits,
): Promise<Connection<VersionChange>> {
  const histories = await graph.read((transaction) => readHistories(transaction, [name]));
  const events = eventsOf(histories.get(recordKey(name))!);
  if (events.length === 0) throw noRecord(name);
  const versions = await versionsByNumber(
    graph,
    events.map(({ number }) => number),
  );
  const changes = events.flatMap(({ number, before, after }) => {
    const version = versions.get(number);
    return version ? [versionChange({ ...name, before, after }, version)] : [];
  });
  return listPage(changes, page, limits, fingerprint(0, ["history", recordKey(name)]), (change) => change);
}

interface Event {
  number: number;
  before: AnyRecord | null;
  after: AnyRecord | null;
}

function eventsOf({ revisions, now }: RecordHistory): Event[] {
  const states = [
    ...revisions.map(({ record, addedIn, withdrawnIn }) => ({ record, from: addedIn, to: withdrawnIn })),
    ...(now === null ? [] : [{ record: now.record, from: now.addedIn, to: Number.POSITIVE_INFINITY }]),
  ];
  return states.flatMap(({ record, from, to }, at): Event[] => {
    const earlier = states[at - 1];
    const before = earlier?.to === from ? earlier.record : null;
    const began = { number: from, before, after: record };
    const goesOn = to === Number.POSITIVE_INFINITY || states[at + 1]?.from === to;
    return goesOn ? [began] : [began, { number: to, before: record, after: null }];
  });
}

/** The records that refer to one, in order of kind and id. @throws UserError RECORD_NOT_FOUND, BAD_PAGE_SIZE, BAD_CURSOR */
async function recordDependents(
  graph: Graph,
  name: RecordName,
  page: PageArguments,
  limits: PageLimits,
): Promise<Connection<Dependent>> {
  const { kind, id } = name;
  const [exists, found] = await graph.read(async (transaction) => [
    (await knownIds(transaction, kind, [id])).has(id),
    await readDependents(transaction, kind, [id]),
  ]);
  if (!exists) throw noRecord(name);
  const names = inOrder(found.flatMap(namesOf));
  const question = fingerprint(0, ["dependents", recordKey(name)]);
  return listPage(names, page, limits, question, (one) => ({ ...one, key: `${one.kind}:${one.id}` }));
}

export function namesOf({ kind, ids }: Dependents): RecordName[] {
  return ids.map((id) => ({ kind, id }));
}

export function inOrder(names: readonly RecordName[]): RecordName[] {
  const place = ({ kind }: RecordName): number => RECORD_KINDS.indexOf(kind);
  return [...names].sort((one, other) => place(one) - place(other) || (one.id < other.id ? -1 : 1));
}

export function noRecord({ kind, id }: RecordName): UserError {
  return new UserError(
    "RECORD_NOT_FOUND",
    `There is no record ${quoted(id)} among the ${kind}. Ids are case-sensitive; dataChanges(since: 0) lists those of every record.`,
    { kind, id },
  );
}
