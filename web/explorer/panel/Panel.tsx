import { useLanguage } from "../language";
import type { Panel as PanelName } from "../view/view";
import { useView } from "../view/viewContext";
import { periodsOf } from "../view/periods";
import { Bodies } from "./Bodies";
import { Differences } from "./Differences";
import { Evidence } from "./Evidence";
import { Participations } from "./Participations";
import { Ranking } from "./Ranking";
import { Years } from "./Years";

const PANELS: readonly PanelName[] = ["pairs", "bodies", "links", "years"];

/** Next to the picture: the same data as tables, and the evidence for the selection. */
export function Panel() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const periods = periodsOf(view);
  const open = view.evidence && view.selected.length > 0;
  return (
    <section className="panel" id="panel" aria-label={texts.panels.title} tabIndex={-1}>
      <div className="tabs" role="group" aria-label={texts.panels.title}>
        {PANELS.map((panel) => (
          <button
            key={panel}
            type="button"
            aria-pressed={!open && view.panel === panel}
            onClick={() => change({ panel, evidence: false })}
          >
            {texts.panels[panel]}
          </button>
        ))}
      </div>
      {open && <Evidence />}
      {/* The table stays mounted while the evidence is open, to keep its scroll position and its pages. */}
      <div className="tables" hidden={open}>
        {view.panel === "pairs" && (periods ? <Differences periods={periods} /> : <Ranking />)}
        {view.panel === "bodies" && <Bodies />}
        {view.panel === "links" && <Participations />}
        {view.panel === "years" && <Years />}
      </div>
    </section>
  );
}
