import { useConditionWords } from "../bar/useConditionWords";
import { useRuleWords } from "../bar/useRuleWords";
import { useNetwork } from "../data/networkContext";
import { useLanguage } from "../language";
import { lineExamples } from "../picture/lineExamples";
import { changeLine, CHANGE_KINDS, type Change } from "../picture/look";
import type { Texts } from "../texts/zh";
import { conditionsOf } from "../view/conditions";
import type { TwoPeriods } from "../view/periods";
import { useView } from "../view/viewContext";
import type { Pictured } from "./pictured";

/** What an exported image of the view holds. */
export interface Image {
  /** null while there is no picture. */
  readonly pictured: Pictured | null;
  /** The lines below it: what it shows, its conditions, and its source. */
  below(address: string): string[];
}

export function useImage(): Image {
  const { texts } = useLanguage();
  const { view } = useView();
  const { scene, sides, answer } = useNetwork();
  const words = useConditionWords();
  const rule = useRuleWords();
  const { exporting, compare, status } = texts;
  const { truncated, totals } = answer?.network ?? {};
  const inWords = texts.clauses([...conditionsOf(view).map(words), ...(rule ? [rule] : [])]);
  const isDifference = scene?.differences && !sides;
  const pictures = sides
    ? sides.map((side, at) => ({ scene: side, heading: compare.span(scene!.differences![at]!) }))
    : scene && [{ scene, heading: null }];
  const examples = scene && (isDifference || scene.directed) ? lineExamples(scene, view, texts) : [];
  return {
    pictured: pictures && { pictures, examples },
    below: (address) => [
      isDifference
        ? compare.legend(changesInWords(scene.differences, texts))
        : scene?.directed
          ? texts.matrix.arrows.legend
          : answer?.folding
            ? texts.fold.legend[answer.folding.by]
            : exporting.legend[view.mode],
      ...(scene?.directed?.isPart ? [texts.matrix.isPart] : []),
      ...(truncated && totals ? [status.cut(totals.nodesCut, totals.linksCut)] : []),
      ...(answer?.periods?.some(({ isPart }) => isPart) ? [compare.isPart] : []),
      ...(inWords ? [exporting.conditions(inWords)] : []),
      exporting.sourceLine(view.version, address),
    ],
  };
}

/** For readers who cannot see the colours. */
function changesInWords(periods: TwoPeriods, { compare, list }: Texts): string {
  const [first, second] = periods.map(compare.span);
  const dashOf = (kind: Change) => {
    const { dash } = changeLine(kind);
    return compare.dashes[dash === 0 ? "solid" : kind === "LOST" ? "dashed" : "dotted"];
  };
  const inWords = (kind: Change) =>
    compare.change(compare.changes[kind](first!, second!), compare.colours[kind], dashOf(kind));
  return list(CHANGE_KINDS.map(inWords));
}
