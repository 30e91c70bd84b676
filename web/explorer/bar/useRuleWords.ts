import { useNetwork } from "../data/networkContext";
import { useLanguage } from "../language";
import type { Folding } from "../data/fold";
import type { Texts } from "../texts/zh";
import type { View } from "../view/view";
import { hullOf } from "../view/periods";
import { useView } from "../view/viewContext";

/** The rule by which links are drawn or projects folded, in words; empty where all are drawn. */
export function useRuleWords(): string {
  const { texts } = useLanguage();
  const { view } = useView();
  const { answer } = useNetwork();
  if (!answer) return "";
  if (answer.folding) return foldingInWords(answer.folding, view, texts);
  if (view.mode !== "BODIES") return "";
  const { rules } = texts;
  const says = {
    ALL: () => "",
    STRONGEST: () => rules.says.strongest(view.strongest),
    CHANCE: () => rules.says.chance(view.level),
    DISPARITY: () => rules.says.disparity(view.level),
  };
  const [first, second] = answer.periods ?? [];
  const hull = first && second && hullOf([first.period, second.period]);
  const hasRule = answer.rule !== "ALL" || view.minShared > 1;
  const parts = [
    says[answer.rule](),
    answer.rule !== "ALL" && view.rule === "" && rules.byPage,
    hull && hasRule && texts.compare.ruleOver(hull),
    view.linkedOnly && rules.linkedOnlySays,
  ];
  return texts.clauses(parts.filter((part): part is string => !!part));
}

function foldingInWords(
  { by, projects, groups, left }: Folding,
  view: View,
  { fold, clauses }: Texts,
): string {
  if (projects + left === 0) return "";
  const isMeasured = view.colour === "CIRCLE" || view.size === "BETWEENNESS";
  const parts = [
    fold.says[by](projects, groups),
    left > 0 && fold.left[by](left),
    isMeasured && fold.measured,
  ];
  return clauses(parts.filter((part): part is string => !!part));
}
