import { useChoices } from "../data/choicesContext";
import { useNodeNames } from "../data/useNodeNames";
import { useLanguage } from "../language";
import type { Texts } from "../texts/zh";
import type { ConditionName } from "../view/conditions";
import { periodsOf } from "../view/periods";
import { identityOf, type View } from "../view/view";
import { useView } from "../view/viewContext";

/** Describes an active condition in words. */
export function useConditionWords(): (name: ConditionName) => string {
  const { texts } = useLanguage();
  const { view } = useView();
  const nameOf = useNodeNames();
  const { titleOf, datasetNameOf } = useChoices();
  const { filters, status } = texts;
  const { from, to, focus } = view;
  const around = focus.length === 1 ? nameOf(focus[0]!) : status.several(focus.length);
  const words: Readonly<Record<ConditionName, () => string>> = {
    roles: () => texts.list(view.roles.map((role) => filters.onlyRole[role])),
    kinds: () => texts.list(view.kinds.map((kind) => texts.kinds[kind])),
    period: () => status.period(filters.bases[view.basis], from, to),
    compared: () => comparedInWords(view, texts),
    confidence: () => `${filters.confidence} ≥ ${view.minConfidence}`,
    offices: () => filters.withoutOffices,
    statuses: () => texts.list(view.statuses.map((status) => texts.statuses[status])),
    documents: () => texts.list(view.documents.map(titleOf)),
    datasets: () => texts.list(view.datasets.map(datasetNameOf)),
    involving: () => status.involving(texts.list(view.involving.map((id) => nameOf(`BODY:${id}`)))),
    minShared: () => `${filters.minShared} ${view.minShared}`,
    parents: () => filters.withoutParents,
    jointOffices: () => filters.withoutJointOffices,
    nested: () => filters.nestedOnce,
    focus: () => status.focus(around, view.hops),
    hidden: () => status.hidden(view.hidden.length),
  };
  return (name) => words[name]();
}

/** Both periods, what dates they count by, and the date as of which their bodies are matched. */
function comparedInWords(view: View, { compare, filters }: Texts): string {
  const periods = periodsOf(view);
  return periods ? compare.says(filters.bases[view.basis], ...periods, identityOf(view).date ?? "") : "";
}
