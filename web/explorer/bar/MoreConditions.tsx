import { useChoices } from "../data/choicesContext";
import type { PeriodBasis, StatementStatus } from "../generated/operations";
import { useLanguage } from "../language";
import { useNaming } from "../namingContext";
import { conditionsOf, type ConditionName } from "../view/conditions";
import { useView } from "../view/viewContext";
import { DocumentFilter } from "./DocumentFilter";
import { Choice, MultiChoice, Checkbox } from "./fields";

const CONFIDENCES = ["0", "0.5", "0.7", "0.8", "0.9", "0.95", "1"];

/** Statuses by choice. None means the default, which is accepted statements. */
const STATUSES: Readonly<Record<string, readonly StatementStatus[]>> = {
  ACCEPTED: [],
  ACCEPTED_PROPOSED: ["ACCEPTED", "PROPOSED"],
  PROPOSED: ["PROPOSED"],
  REJECTED: ["REJECTED"],
};

const CONDITIONS_HERE: ReadonlySet<ConditionName> = new Set([
  "confidence",
  "offices",
  "statuses",
  "parents",
  "jointOffices",
  "nested",
]);

/** Conditions that are rarely needed, collapsed by default. */
export function MoreConditions() {
  const { texts } = useLanguage();
  const { view } = useView();
  const { load } = useChoices();
  const inUse = conditionsOf(view).some((name) => CONDITIONS_HERE.has(name));
  return (
    <details
      className="more-conditions"
      open={inUse || view.basis !== "DOCUMENT"}
      onToggle={(event) => event.currentTarget.open && load()}
    >
      <summary>{texts.filters.more}</summary>
      <WhichStatements />
      <WhichSources />
      <WhichPairs />
    </details>
  );
}

function WhichStatements() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { filters } = texts;
  const confidence = String(view.minConfidence);
  const offered = CONFIDENCES.includes(confidence) ? CONFIDENCES : [...CONFIDENCES, confidence];
  return (
    <>
      <Choice
        name={filters.basis}
        value={view.basis}
        options={filters.bases}
        choose={(basis) => change({ basis: basis as PeriodBasis })}
      />
      <Choice
        name={filters.confidence}
        value={confidence}
        options={offered.map((least) => [least, least === "0" ? filters.anyConfidence : `≥ ${least}`])}
        choose={(least) => change({ minConfidence: Number(least) })}
      />
      <Choice
        name={filters.statuses}
        value={view.statuses.join("_") || "ACCEPTED"}
        options={filters.states}
        choose={(states) => change({ statuses: STATUSES[states] ?? [] })}
      />
      <Checkbox
        name={filters.withoutOffices}
        value={view.withoutOffices}
        choose={(withoutOffices) => change({ withoutOffices })}
      />
    </>
  );
}

function WhichSources() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const naming = useNaming();
  const { datasets } = useChoices();
  const { filters } = texts;
  return (
    <>
      <DocumentFilter />
      <MultiChoice
        name={filters.datasets}
        none={filters.anyDataset}
        chosen={view.datasets}
        options={datasets.map((dataset) => [dataset.id, naming.full(dataset)])}
        choose={(ids) => change({ datasets: ids })}
      />
    </>
  );
}

function WhichPairs() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { filters } = texts;
  return (
    <>
      <Checkbox
        name={filters.withoutParents}
        value={view.withoutParents}
        choose={(withoutParents) => change({ withoutParents })}
      />
      <Checkbox
        name={filters.withoutJointOffices}
        value={view.withoutJointOffices}
        choose={(withoutJointOffices) => change({ withoutJointOffices })}
      />
      {view.unit === "PROJECT" && (
        <Checkbox
          name={filters.nestedOnce}
          value={view.nestedOnce}
          choose={(nestedOnce) => change({ nestedOnce })}
        />
      )}
    </>
  );
}
