/** Checks the stored data against the rules of the model, and counts it. Read-only. */
import { contentHash } from "../../domain/content-hash.js";
import { findEdgeBreaches, type DerivedEdge } from "../../domain/derived-edges.js";
import { Lineage } from "../../domain/identity.js";
import { findBreaches, RECORD_RULES } from "../../domain/integrity.js";
import { issuanceKey, issuanceOf, unstatedIssuances } from "../../domain/issuances.js";
import { likeDocuments } from "../../domain/like-documents.js";
import { livesOf } from "../../domain/lives.js";
import { NameIndex } from "../../domain/names.js";
import { allNames } from "../../domain/own-names.js";
import { RECORD_KINDS, type AnyRecord, type InterchangeRecords } from "../../domain/records.js";
import { sharedNames } from "../../domain/shared-names.js";
import { REPLACEMENT } from "../../domain/text.js";
import { PREDICATES } from "../../domain/vocabulary.js";
import type { DataVersion } from "../../domain/history.js";
import { UserError } from "../../errors.js";
import { CheckRepository, type GraphFinding } from "../../store/check-repository.js";
import { LONG_READ_MS, type Graph } from "../../store/graph.js";
import { RecordRepository } from "../../store/record-repository.js";
import { textFindings } from "./check-texts.js";
import { readCurrentVersion } from "../../store/version-repository.js";

export interface CheckedRule {
  rule: string;
  /** WARNING: the findings are allowed, but worth a look. */
  state: "OK" | "WARNING" | "BROKEN";
  findings: GraphFinding[];
}

export interface CheckReport {
  ok: boolean;
  version: DataVersion;
  /** Records of each kind. */
  records: Record<string, number>;
  /** Relationships by type, of those derived from statements. */
  relationships: Record<string, number>;
  rules: CheckedRule[];
}

/**
 * @param textsFolder folder of document texts, named by their hash; null: texts are not checked
 * @throws UserError INVARIANT_BROKEN when there is nothing to check
 */
export async function checkGraph(graph: Graph, textsFolder: string | null = null): Promise<CheckReport> {
  const version = await graph.read(readCurrentVersion, LONG_READ_MS);
  if (!version)
    throw new UserError("INVARIANT_BROKEN", "The database holds no data version. Run `npx xietong seed`.");
  const records = await new RecordRepository(graph).read(...RECORD_KINDS);
  const repository = new CheckRepository(graph);
  const rules = [
    ...recordRules(records),
    ...nameRules(records),
    rule("a main line ends its predecessor", unendedFindings(records), "WARNING"),
    rule("every issuer that is a body is stated as one", issuerFindings(records), "WARNING"),
    rule("no two documents look like one", likeFindings(records), "WARNING"),
    ...edgeRules(records, await repository.derivedEdges()),
    ...(await graphRules(repository)),
    rule("no text holds U+FFFD, which stands for lost characters", lostTexts(records), "WARNING"),
    rule("the content hash is that of the records", hashFindings(records, version)),
    ...(textsFolder === null ? [] : await textRules(records, textsFolder)),
  ];
  return {
    ok: rules.every(({ state }) => state !== "BROKEN"),
    version,
    records: Object.fromEntries(RECORD_KINDS.map((kind) => [kind, records[kind].length])),
    relationships: await repository.relationshipCounts(PREDICATES),
    rules,
  };
}

function rule(
  name: string,
  findings: GraphFinding[],
  severity: "WARNING" | "BROKEN" = "BROKEN",
): CheckedRule {
  return { rule: name, state: findings.length === 0 ? "OK" : severity, findings };
}

function recordRules(records: InterchangeRecords): CheckedRule[] {
  const breaches = findBreaches(records);
  return Object.values(RECORD_RULES).map((name) => {
    const found = breaches.filter((breach) => breach.rule === name);
    return rule(
      name,
      found.map(({ kind, id, message }) => ({ kind, id, message })),
    );
  });
}

function likeFindings({ documents }: InterchangeRecords): GraphFinding[] {
  return likeDocuments(documents).map(({ one, other, by }) => ({
    kind: "documents",
    id: other.id,
    message:
      by === "number"
        ? `has the number of ${one.id}, and a date that agrees`
        : `has the title of ${one.id}, and a date that agrees`,
  }));
}

function nameRules({ names: recorded, bodies, successions }: InterchangeRecords): CheckedRule[] {
  const names = allNames(bodies, recorded);
  const lives = livesOf(bodies, successions);
  const index = new NameIndex(names, lives, new Lineage(successions, lives));
  const findings = sharedNames(names, lives, index).map(
    ({ text, bodies: [a, b], names: [id], date, reported }) => ({
      reported,
      finding: { kind: "names", id, message: `"${text}" is ${a} and ${b} on ${date}` },
    }),
  );
  const findingsWhere = (isReported: boolean): GraphFinding[] =>
    findings.filter(({ reported }) => reported === isReported).map(({ finding }) => finding);
  return [
    rule("a name of two living bodies is reported as ambiguous", findingsWhere(false)),
    rule("a name belongs to one living body", findingsWhere(true), "WARNING"),
  ];
}

function unendedFindings({ bodies, successions }: InterchangeRecords): GraphFinding[] {
  const lives = livesOf(bodies, successions);
  return bodies
    .filter(({ id, abolishedOn }) => lives.get(id)!.abolishedOn !== abolishedOn)
    .map(({ id }) => ({
      ...{ kind: "bodies", id },
      message: `has a main line but no end; it counts as ended on ${lives.get(id)!.abolishedOn}`,
    }));
}

function issuerFindings({ documents, statements }: InterchangeRecords): GraphFinding[] {
  const stated = new Set(statements.flatMap((one) => issuanceOf(one) ?? []).map(issuanceKey));
  return unstatedIssuances(documents, stated).map(({ body, document }) => ({
    ...{ kind: "documents", id: document },
    message: `names ${body} as issuer, but no statement says so; register the document again with its issuers`,
  }));
}

function edgeRules({ statements }: InterchangeRecords, edges: readonly DerivedEdge[]): CheckedRule[] {
  const { unsupported, misnamed, missing } = findEdgeBreaches(statements, edges);
  const at = ({ predicate, subject, object }: DerivedEdge) => ({
    kind: predicate,
    id: `${subject} → ${object}`,
  });
  return [
    rule(
      "every relationship has an accepted statement",
      unsupported.map((edge) => ({ ...at(edge), message: "no accepted statement supports it" })),
    ),
    rule(
      "every accepted statement has its relationship",
      missing.map(({ id, predicate, subject, object }) => ({
        ...{ kind: "statements", id },
        message: `is accepted, but ${subject} ${predicate} ${object} is missing`,
      })),
    ),
    rule(
      "a relationship names exactly its accepted statements",
      misnamed.map(({ edge, accepted }) => ({
        ...at(edge),
        message: `names ${edge.statementIds.join(", ") || "no statement"}; accepted are ${accepted.join(", ")}`,
      })),
    ),
  ];
}

async function graphRules(repository: CheckRepository): Promise<CheckedRule[]> {
  return [
    rule("no node lacks a required id or relationship", await repository.danglingNodes()),
    rule("no relationship is stored twice", await repository.duplicates()),
  ];
}

async function textRules(records: InterchangeRecords, folder: string): Promise<CheckedRule[]> {
  const { wrong, missing } = await textFindings(records, folder);
  return [
    rule("each statement's named form is in the stored text at its offsets", wrong),
    rule("the text of every document with statements is stored", missing, "WARNING"),
  ];
}

function lostTexts(records: InterchangeRecords): GraphFinding[] {
  return RECORD_KINDS.flatMap((kind) =>
    (records[kind] as unknown as AnyRecord[]).flatMap((record) =>
      Object.entries(record)
        .filter(([, value]) => value !== null && JSON.stringify(value).includes(REPLACEMENT))
        .map(([column]) => ({
          kind,
          id: record.id,
          message: `column ${column} holds \ufffd; write it again`,
        })),
    ),
  );
}

function hashFindings(records: InterchangeRecords, version: DataVersion): GraphFinding[] {
  const hash = contentHash(records).digest;
  if (hash === version.contentHash) return [];
  return [
    { kind: "DataVersion", id: version.id, message: `says ${version.contentHash}; the records give ${hash}` },
  ];
}
