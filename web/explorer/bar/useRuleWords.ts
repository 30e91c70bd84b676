import { useNetwork } from "../data/networkContext";
import { useLanguage } from "../language";
import { useView } from "../view/viewContext";

/** The rule by which links are drawn, in words; empty where all are. */
export function useRuleWords(): string {
  const { texts } = useLanguage();
  const { view } = useView();
  const { answer } = useNetwork();
  if (!answer || view.mode !== "BODIES") return "";
  const { rules } = texts;
  const says = {
    ALL: () => "",
    STRONGEST: () => rules.says.strongest(view.strongest),
    CHANCE: () => rules.says.chance(view.level),
    DISPARITY: () => rules.says.disparity(view.level),
  };
  const parts = [
    says[answer.rule](),
    answer.rule !== "ALL" && view.rule === "" && rules.byPage,
    view.linkedOnly && rules.linkedOnlySays,
  ];
  return texts.clauses(parts.filter((part): part is string => !!part));
}
