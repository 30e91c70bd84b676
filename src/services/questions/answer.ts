/** Fields common to all computed answers: data version, identity report, and what was left out. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { codingsInView, type DocumentsCounted } from "../../analysis/index/document-coding.js";
import type { DataVersion } from "../../domain/history.js";
import type { StopReason } from "../../domain/identity.js";
import type { BodyRecord, DocumentRecord, SuccessionRecord } from "../../domain/records.js";
import type { View } from "../../analysis/index/view.js";
import { emptyBecause } from "./empty-because.js";
import type { Connection } from "../paging.js";

export interface IdentityReportAnswer {
  asOf: string | null;
  merged: { body: BodyRecord; named: BodyRecord[]; successions: SuccessionAnswer[] }[];
  stopped: { body: BodyRecord; reason: StopReason; successions: SuccessionAnswer[] }[];
  notYetFounded: BodyRecord[];
  unresolved: { body: BodyRecord; documents: DocumentRecord[] }[];
  asOfPrecedesDocument: DocumentRecord[];
}

/** A succession with the bodies themselves; `key` is the record's id. */
export interface SuccessionAnswer extends Omit<SuccessionRecord, "id" | "predecessor" | "successor"> {
  key: string;
  predecessor: BodyRecord | null;
  successor: BodyRecord | null;
}

export class Answer {
  constructor(protected readonly view: View) {}

  get dataVersion(): DataVersion {
    return this.view.collaboration.version;
  }

  get participations(): number {
    return this.view.participations;
  }

  get participationsWithoutItem(): number {
    return this.view.participationsWithoutItem;
  }

  get statementsUndatable(): number {
    return this.view.statementsUndatable;
  }

  get bodiesInvolved(): number {
    return this.view.incidence.bodiesInUse;
  }

  get itemsInvolved(): number {
    return this.view.incidence.itemsInUse;
  }

  get documentsCounted(): DocumentsCounted {
    return codingsInView(this.view);
  }

  /** Why the answer is empty; null when it is not. */
  get emptyBecause(): string | null {
    return emptyBecause(this.view, null);
  }

  get identityReport(): IdentityReportAnswer {
    const { report, collaboration } = this.view;
    const { bodies, documents } = collaboration.records;
    const body = (at: number): BodyRecord => bodies[at]!;
    const document = (at: number): DocumentRecord => documents.at(at);
    const steps = (list: readonly SuccessionRecord[]): SuccessionAnswer[] =>
      list.map((succession) => successionAnswer(collaboration, succession));
    return {
      merged: report.merged.map((one) => ({
        body: body(one.body),
        named: one.named.map(body),
        successions: steps(one.successions),
      })),
      stopped: report.stopped.map((one) => ({
        ...one,
        body: body(one.body),
        successions: steps(one.successions),
      })),
      asOf: report.asOf,
      notYetFounded: report.notYetFounded.map(body),
      unresolved: report.unresolved.map((one) => ({
        body: body(one.body),
        documents: one.documents.map(document),
      })),
      asOfPrecedesDocument: report.asOfPrecedesDocument.map(document),
    };
  }
}

export class ListAnswer<Node> extends Answer {
  readonly edges: Connection<Node>["edges"];
  readonly nodes: Node[];
  readonly totalCount: number;
  readonly pageInfo: Connection<Node>["pageInfo"];

  constructor(view: View, page: Connection<Node>) {
    super(view);
    ({ edges: this.edges, nodes: this.nodes, totalCount: this.totalCount, pageInfo: this.pageInfo } = page);
  }

  override get emptyBecause(): string | null {
    return emptyBecause(this.view, this.totalCount);
  }
}

export class RankingAnswer<Node> extends ListAnswer<Node> {
  constructor(
    view: View,
    page: Connection<Node>,
    private readonly ranked: { tiesCut: boolean; tied: number },
  ) {
    super(view, page);
  }

  get tiesCut(): boolean {
    return this.ranked.tiesCut;
  }

  get tiedWithLast(): number {
    return this.ranked.tied;
  }
}

export function successionAnswer(
  { records, bodyAt }: Collaboration,
  record: SuccessionRecord,
): SuccessionAnswer {
  const { id, predecessor, successor, ...rest } = record;
  const body = (bodyId: string): BodyRecord | null => records.bodies[bodyAt.get(bodyId) ?? -1] ?? null;
  return { ...rest, key: id, predecessor: body(predecessor), successor: body(successor) };
}
