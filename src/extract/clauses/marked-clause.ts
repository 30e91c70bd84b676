/**
 * A clause in which each list of bodies is one sign, so that rules are short patterns over words:
 * 由教育部、财政部牵头 becomes 由B牵头. Rules are written with B, C and H; `pattern` turns those into the signs.
 */
import { mentionsOf, readList, type BodyList } from "./body-list.js";
import type { NameContext } from "./mentions.js";
import type { Segment } from "./segments.js";

/** B: a list that names bodies; C: collectives alone; H: a bracket. */
const SIGNS = { B: "\ue000", C: "\ue001", H: "\ue002" } as const;

export interface MarkedClause {
  segment: Segment;
  /** As the text has it. */
  written: string;
  coded: string;
  /** The place in the text of a unit of `coded`, and of its end. */
  placeOf(unit: number): number;
  /** Lists by their place in `coded`. */
  lists: ReadonlyMap<number, BodyList>;
}

/** A pattern over coded clauses. */
export function pattern(source: string): RegExp {
  const coded = source.replace(/[BCH]/gu, (sign) => SIGNS[sign as keyof typeof SIGNS]);
  return new RegExp(coded, "dgu");
}

const BLANK = " \u3000\u200b";

export function markClause(text: string, segment: Segment, context: NameContext): MarkedClause {
  const mentions = mentionsOf(text, segment, context);
  const coded = new CodedText(text, segment);
  const lists = new Map<number, BodyList>();
  for (let next = 0; next < mentions.length;) {
    const list = readList(text, segment, mentions, next, context);
    coded.addPlain(list.start);
    lists.set(coded.text.length, list);
    coded.addSign(list.bodies.length > 0 ? SIGNS.B : SIGNS.C, list);
    next = list.next;
  }
  coded.addPlain(segment.end);
  const written = text.slice(segment.start, segment.end);
  return { segment, written, coded: coded.text, placeOf: (unit) => coded.placeOf(unit), lists };
}

/** Text with signs in place of some of its pieces, which remembers where each came from. */
class CodedText {
  text = "";
  /** Units of the coded text at which a piece begins, and its places in the text. */
  private readonly units: number[] = [];
  private readonly places: number[] = [];
  private place: number;
  private hole = 0;

  constructor(
    private readonly source: string,
    private readonly segment: Segment,
  ) {
    this.place = segment.start;
  }

  /** The text up to a place, with a sign for each bracket; blanks beside a list are left out. */
  addPlain(until: number): void {
    let to = until;
    while (to > this.place && BLANK.includes(this.source[to - 1]!)) to--;
    const { holes } = this.segment;
    while (this.hole < holes.length && holes[this.hole]!.start < to) {
      const hole = holes[this.hole++]!;
      if (hole.start < this.place) continue;
      this.addText(hole.start);
      this.addSign(SIGNS.H, hole);
    }
    this.addText(to);
  }

  addSign(sign: string, { start, end }: { start: number; end: number }): void {
    this.begin(start);
    this.text += sign;
    this.place = end;
    while (BLANK.includes(this.source[this.place] ?? "|")) this.place++;
  }

  placeOf(unit: number): number {
    if (unit >= this.text.length) return this.segment.end;
    let [low, high] = [0, this.units.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.units[middle]! <= unit) low = middle;
      else high = middle;
    }
    return this.places[low]! + unit - this.units[low]!;
  }

  private addText(to: number): void {
    if (to <= this.place) return;
    this.begin(this.place);
    this.text += this.source.slice(this.place, to);
    this.place = to;
  }

  private begin(place: number): void {
    this.units.push(this.text.length);
    this.places.push(place);
  }
}
