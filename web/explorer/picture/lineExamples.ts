import type { Texts } from "../texts/zh";
import type { TwoPeriods } from "../view/periods";
import type { View } from "../view/view";
import {
  CHANGE_KINDS,
  changeLine,
  leadLine,
  roleLine,
  sharedLine,
  UNLED_LINE,
  type LineLook,
  type Scale,
} from "./look";
import type { Scene } from "./scene";

export interface LineExample {
  readonly line: LineLook;
  readonly words: string;
}

/** More examples than these are not needed to read a picture. */
const EXAMPLES = 3;

/** The smallest, one in between, and the largest number. */
export function examples(most: number, middle: number): number[] {
  if (most < 1) return most > 0 ? [most / 4, most] : [];
  if (most <= EXAMPLES) return Array.from({ length: most }, (_, at) => at + 1);
  return [1, Math.max(2, Math.round(middle)), most];
}

/** What the lines of a picture mean, by examples in its own numbers. */
export function lineExamples(
  { scale, differences, directed }: Scene,
  view: View,
  texts: Texts,
): LineExample[] {
  const { legend } = texts;
  if (differences) return differenceExamples(scale, differences, texts);
  if (directed) return arrowExamples(scale, texts);
  if (view.mode === "TWO_MODE") return roleExamples(scale, texts);
  return examples(scale.mostShared, scale.mostShared / 3).map((shared) => ({
    line: sharedLine(shared, scale),
    words: legend.sharing(shared),
  }));
}

function roleExamples(scale: Scale, { legend, fold, between }: Texts): LineExample[] {
  const roles = (["lead", "part"] as const).map((role) => {
    return { line: roleLine(role, 1, scale), words: legend.roles[role] };
  });
  if (scale.mostShared === 1) return roles;
  const numbers = examples(scale.mostShared, scale.mostShared / 3);
  const widest = roleLine("lead", scale.mostShared, scale);
  return [...roles, { line: widest, words: fold.widths(numbers.join(between)) }];
}

function arrowExamples(scale: Scale, { matrix: { arrows } }: Texts): LineExample[] {
  const found = examples(scale.mostShared, scale.mostShared / 3).map((items) => ({
    line: leadLine(items, scale),
    words: arrows.leads(items),
  }));
  return [...found, { line: UNLED_LINE, words: arrows.none }];
}

function differenceExamples(scale: Scale, periods: TwoPeriods, { compare, between }: Texts): LineExample[] {
  const [first, second] = periods.map(compare.span);
  const numbers = examples(scale.mostShared, scale.mostShared / 3);
  return [
    ...CHANGE_KINDS.map((kind) => ({
      line: changeLine(kind),
      words: compare.changes[kind](first!, second!),
    })),
    ...numbers.slice(-1).map((most) => ({
      line: sharedLine(most, scale),
      words: compare.widths(numbers.join(between)),
    })),
  ];
}
