/** Collaboration year by year. */
import { buildScope } from "../../../analysis/pairs/pair-scope.js";
import { timeline } from "../../../analysis/pairs/timeline.js";
import type { View } from "../../../analysis/index/view.js";
import type { BodyRecord } from "../../../domain/records.js";
import type { Analysis, FilteredQuestion } from "../analysis.js";
import { Answer } from "../answer.js";

export interface TimelineYear {
  key: string;
  year: number;
  documents: number;
  participations: number;
  bodies: BodyRecord[];
  entered: BodyRecord[];
  left: BodyRecord[];
  pairsFormed: number;
}

export class TimelineAnswer extends Answer {
  constructor(
    view: View,
    readonly years: TimelineYear[],
  ) {
    super(view);
  }
}

export async function timelineOf(analysis: Analysis, question: FilteredQuestion): Promise<TimelineAnswer> {
  const { view, conditions } = analysis.prepare(question);
  const record = (body: number): BodyRecord => view.collaboration.records.bodies[body]!;
  const counted = await analysis.computer.steps(timeline(view, buildScope(view, conditions)));
  const years = counted.map(({ bodies, entered, left, ...year }) => ({
    ...year,
    key: `year:${year.year}`,
    bodies: bodies.map(record),
    entered: entered.map(record),
    left: left.map(record),
  }));
  return new TimelineAnswer(view, years);
}
