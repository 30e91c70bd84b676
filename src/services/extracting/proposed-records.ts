/** Records for what was read from a document: the document, a project per task, and proposed statements. */
import type { DocumentRecord, ProjectRecord, StatementRecord } from "../../domain/records.js";
import type { ExtractedStatement, ReadDocument } from "../../extract/read-document.js";
import { codePointOffsets } from "../../extract/names/names.js";
import { documentId } from "./known-document.js";

export interface Reading {
  read: ReadDocument;
  text: string;
  sha256: string;
  url: string | null;
}

export interface Proposing {
  dataset: string;
  at: string;
}

export interface ProposedRecords {
  document: DocumentRecord;
  projects: ProjectRecord[];
  statements: StatementRecord[];
}

export function proposedRecords(
  reading: Reading,
  known: DocumentRecord | null,
  proposing: Proposing,
): ProposedRecords {
  const { read, text, sha256 } = reading;
  const length = [...text].length;
  const document = known ? { ...known, sha256, length } : newDocument(reading, length);
  const points = [...text];
  const projects = new Map<string, ProjectRecord>();
  const statements = [...issuances(reading, document, proposing)];
  for (const one of read.statements) {
    const project = projectOf(document, one);
    projects.set(project.id, project);
    statements.push(participation(document, project, one, points, proposing));
  }
  return { document, projects: [...projects.values()], statements };
}

function newDocument({ read: { head }, sha256, url }: Reading, length: number): DocumentRecord {
  return {
    id: documentId(head, sha256),
    title: head.title?.text ?? documentId(head, sha256),
    number: head.number?.text ?? null,
    publishedOn: head.readAt,
    issuers: head.issuers.map(({ text, bodyId }) => ({ namedForm: text, body: bodyId })),
    ...{ url, sha256, length, licence: null, language: "zh" },
  };
}

function projectOf(document: DocumentRecord, { task }: ExtractedStatement): ProjectRecord {
  const rest = { nameEn: null, labelIsOurs: false, startedOn: null, endedOn: null };
  return { id: `${document.id}:${task.start}`, nameZh: task.text, kind: "POLICY_TASK", ...rest };
}

/** The id is the place and the claim, so that reading again gives the same. */
function participation(
  document: DocumentRecord,
  project: ProjectRecord,
  one: ExtractedStatement,
  points: readonly string[],
  proposing: Proposing,
): StatementRecord {
  const predicate = one.role === "LEAD" ? "LEADS" : "PARTICIPATES_IN";
  return {
    ...proposal(document, proposing, one.rule, one.confidence),
    ...{ id: `${document.id}:${one.start}-${one.end}:${predicate}`, predicate },
    ...{ subject: one.bodyId, object: project.id, namedForm: one.namedForm, section: one.section },
    ...{ start: one.start, end: one.end, listIsOpen: one.listIsOpen },
    quote: points.slice(one.clause.start, one.clause.end).join(""),
    quoteStart: one.clause.start,
  };
}

function issuances(
  { read: { head }, text }: Reading,
  document: DocumentRecord,
  proposing: Proposing,
): StatementRecord[] {
  const offset = codePointOffsets(text);
  return head.issuers.flatMap((issuer) => {
    const [start, end] = [offset(issuer.start), offset(issuer.end)];
    const namedForm = text.slice(issuer.start, issuer.end);
    return {
      ...proposal(document, proposing, "issuer", 0.98),
      ...{ id: `${document.id}:${start}-${end}:ISSUED`, predicate: "ISSUED" as const },
      ...{
        subject: issuer.bodyId,
        object: document.id,
        namedForm,
        section: null,
        start,
        end,
        listIsOpen: false,
      },
      ...{ quote: namedForm, quoteStart: start },
    };
  });
}

/** `recordedBy` names the rule; who ran the reading stands in the history. */
function proposal(document: DocumentRecord, { dataset, at }: Proposing, rule: string, confidence: number) {
  return {
    ...{ dataset, document: document.id, paragraph: null, method: "EXTRACTED" as const, confidence },
    ...{ status: "PROPOSED" as const, from: null, to: null, recordedAt: at, recordedBy: `rule:${rule}` },
    ...{ reviewedAt: null, reviewedBy: null, reviewNote: null },
  };
}
