/** Figures of one body, and its rank among all that the filter selects. */
import { anyListOpen, itemsOf } from "../../../analysis/index/evidence.js";
import { rankOf } from "../../../analysis/bodies/rank-bodies.js";
import type { View } from "../../../analysis/index/view.js";
import { earliestDay, latestDay } from "../../../domain/dates.js";
import type { BodyRecord, DocumentRecord } from "../../../domain/records.js";
import type { Analysis, FilteredQuestion } from "../analysis.js";
import { Answer } from "../answer.js";
import { findBody } from "../lookup.js";
import { bodyColumn, type BodyOrder } from "./rank-bodies.js";
import type { ScopedNumbers } from "../../data/views.js";

export interface Standing {
  value: number | null;
  rank: number | null;
  of: number;
}

export class ProfileAnswer extends Answer {
  constructor(
    view: View,
    private readonly analysis: Analysis,
    private readonly question: FilteredQuestion,
    private readonly at: number,
    private readonly counted: ScopedNumbers,
  ) {
    super(view);
  }

  get key(): string {
    return `profile:${this.body.id}`;
  }

  get body(): BodyRecord {
    return this.view.collaboration.records.bodies[this.at]!;
  }

  get items(): number {
    return this.counted.numbers.items[this.at]!;
  }

  get leads(): number {
    return this.counted.numbers.leads[this.at]!;
  }

  /** Share of its items that it leads; null when it has none. */
  get leadShare(): number | null {
    return this.items === 0 ? null : this.leads / this.items;
  }

  /** Participations of this body, not of the whole selection. */
  override get participations(): number {
    return this.counted.numbers.participations[this.at]!;
  }

  get partners(): number {
    return this.counted.numbers.partners[this.at]!;
  }

  get strength(): number {
    return this.counted.numbers.strength[this.at]!;
  }

  get documents(): DocumentRecord[] {
    const { bodyRows, bodyRowStart, table, collaboration } = this.view;
    const rows = bodyRows.subarray(bodyRowStart[this.at], bodyRowStart[this.at + 1]);
    const named = new Set(Array.from(rows, (row) => table.document[row]!));
    return [...named].sort((a, b) => a - b).map((document) => collaboration.records.documents.at(document));
  }

  get firstDocumentOn(): string | null {
    return this.dates.sort((a, b) => earliestDay(a) - earliestDay(b))[0] ?? null;
  }

  get lastDocumentOn(): string | null {
    return this.dates.sort((a, b) => latestDay(b) - latestDay(a))[0] ?? null;
  }

  get itemsWithOpenList(): number {
    return itemsOf(this.view, this.at).filter((item) => anyListOpen(this.view, this.at, item)).length;
  }

  /** @throws UserError NETWORK_TOO_LARGE */
  async standing(by: BodyOrder): Promise<Standing> {
    const prepared = this.analysis.prepare(this.question);
    const column = await bodyColumn(this.analysis, by, prepared, this.counted);
    return rankOf(this.view, this.counted.scope, this.counted.numbers, column, this.at);
  }

  private get dates(): string[] {
    return this.documents.flatMap(({ publishedOn }) => publishedOn ?? []);
  }
}

/** @throws UserError BAD_FILTER, BODY_NOT_FOUND and those of the lookups */
export function profileOf(analysis: Analysis, body: string, question: FilteredQuestion): ProfileAnswer {
  const { view, conditions } = analysis.prepare(question);
  const at = analysis.resolved(view, findBody(analysis, body));
  return new ProfileAnswer(view, analysis, question, at, analysis.views.bodyNumbers(view, conditions));
}
