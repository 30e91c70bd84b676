import { useState } from "react";
import type { BodyKind, IdentityMode, Role, Unit } from "../generated/operations";
import { useLanguage } from "../language";
import { forUnit } from "../view/openSet";
import { identityOf, START } from "../view/view";
import { useView } from "../view/viewContext";
import { ComparePeriods } from "./ComparePeriods";
import { periodsOf } from "../view/periods";
import { useClearConditions } from "./useClearConditions";
import { isBackwards } from "./dates";
import { Choice, DateField, MultiChoice } from "./fields";
import { FormChoice } from "./FormChoice";
import { LinkRule } from "./LinkRule";
import { MoreConditions } from "./MoreConditions";
import { Status } from "./Status";

const MODES = ["BODIES", "TWO_MODE"] as const;
const ROLE_CHOICES: Readonly<Record<string, readonly Role[]>> = {
  "": [],
  LEAD: ["LEAD"],
  PARTICIPANT: ["PARTICIPANT"],
};

/** On narrow screens a button shows the conditions, so that the picture comes first. */
export function Filters() {
  const { texts } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <section className="filters" aria-label={texts.filters.title} data-open={open}>
      <div className="first-row">
        <PictureChoices />
        <FormChoice />
        <button type="button" className="filters-open" aria-expanded={open} onClick={() => setOpen(!open)}>
          {texts.filters.show}
        </button>
        <Status />
      </div>
      <div className="conditions">
        <Conditions />
      </div>
    </section>
  );
}

function PictureChoices() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { filters } = texts;
  return (
    <div className="choices" role="group" aria-label={filters.mode}>
      {MODES.map((mode) => (
        <button
          key={mode}
          type="button"
          aria-pressed={view.mode === mode}
          onClick={() => change({ mode, panel: mode === "BODIES" ? "pairs" : "links" })}
        >
          {filters.modes[mode]}
        </button>
      ))}
    </div>
  );
}

function Conditions() {
  const { texts } = useLanguage();
  const clear = useClearConditions();
  return (
    <>
      <WhatCounts />
      <WhichParticipations />
      <WhichPeriod />
      <LinkRule />
      <button type="button" onClick={clear}>
        {texts.filters.reset}
      </button>
      <MoreConditions />
    </>
  );
}

function WhatCounts() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { filters } = texts;
  return (
    <>
      <Choice
        name={filters.unit}
        value={view.unit}
        options={texts.units}
        choose={(unit) => change(forUnit(unit as Unit))}
      />
      <WhichBodies />
    </>
  );
}

/** Two periods are always compared as of one date. */
function WhichBodies() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { filters, identities } = texts;
  const isCompared = periodsOf(view) !== null;
  const mode = isCompared ? "AS_OF" : view.identity;
  const { date } = identityOf(view);
  return (
    <>
      <Choice
        name={filters.identity}
        value={mode}
        options={isCompared ? { AS_OF: identities.AS_OF } : identities}
        choose={(identity) => change({ identity: identity as IdentityMode })}
      />
      {mode === "AS_OF" && (
        <DateField
          name={filters.date}
          value={date ?? ""}
          choose={(asOf) => change(asOf ? { identity: "AS_OF", asOf } : { asOf: START.asOf })}
        />
      )}
    </>
  );
}

function WhichParticipations() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { filters } = texts;
  return (
    <>
      <Choice
        name={filters.roles}
        value={view.roles.length === 1 ? view.roles[0]! : ""}
        options={{ "": filters.anyRole, ...filters.onlyRole }}
        choose={(role) => change({ roles: ROLE_CHOICES[role] ?? [] })}
      />
      <MultiChoice
        name={filters.kinds}
        none={filters.anyKind}
        chosen={view.kinds}
        options={texts.kinds}
        choose={(kinds) => change({ kinds: kinds as BodyKind[] })}
      />
    </>
  );
}

/** One period, or two that are compared. */
function WhichPeriod() {
  const { view } = useView();
  return (
    <>
      {!periodsOf(view) && <OnePeriod />}
      <ComparePeriods />
    </>
  );
}

function OnePeriod() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { filters } = texts;
  return (
    <>
      <DateField
        name={filters.from}
        value={view.from}
        choose={(from) => change({ from })}
        refuse={(from) => (isBackwards(from, view.to) ? filters.backwards(from, view.to) : null)}
      />
      <DateField
        name={filters.to}
        value={view.to}
        choose={(to) => change({ to })}
        refuse={(to) => (isBackwards(view.from, to) ? filters.backwards(view.from, to) : null)}
      />
    </>
  );
}
