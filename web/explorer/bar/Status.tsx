import { linksOf, type NetworkAnswer } from "../data/drawn";
import { useNetwork } from "../data/networkContext";
import { langOf, useLanguage } from "../language";
import { MOST } from "../data/limits";
import { Merges } from "./Merges";
import { conditionsOf } from "../view/conditions";
import { useView } from "../view/viewContext";
import { Chips } from "./Chips";
import { OtherUnits } from "./OtherUnits";
import { useRuleWords } from "./useRuleWords";
import { useConditionWords } from "./useConditionWords";

/** How much of the data is shown and which conditions exclude the rest. Screen readers announce changes politely. */
export function Status() {
  const { texts } = useLanguage();
  const { answer, whole, tooLarge, busy } = useNetwork();
  const { view, change } = useView();
  const words = useConditionWords();
  const reasons = conditionsOf(view).map(words);
  const bodies = answer?.network.nodes.filter(({ body }) => body).length ?? 0;
  const { status } = texts;
  const linksInWords = useLinkWords();
  const ruleInWords = useRuleWords();
  return (
    <div className={busy ? "status waiting" : "status"}>
      <p role="status" aria-live="polite" aria-atomic="true">
        {answer && whole && (
          <>
            <strong>
              {tooLarge
                ? status.notDrawn(whole.bodiesInvolved)
                : `${status.shown(bodies, whole.bodiesInvolved)} · ${linksInWords}`}
            </strong>
            {ruleInWords && <span className="rule"> {ruleInWords}</span>}
            {reasons.length > 0 && (
              <span className="aside-text" lang={langOf(texts.clauses(reasons))}>
                {" "}
                {status.because} {texts.clauses(reasons)}
              </span>
            )}
          </>
        )}
      </p>
      {answer && view.mode === "BODIES" && answer.rule !== "ALL" && (
        <button type="button" onClick={() => change({ rule: "ALL" })}>
          {texts.rules.drawAll}
        </button>
      )}
      <OtherUnits />
      <Chips words={words} />
      {answer && <Notes answer={answer} />}
    </div>
  );
}

/** How many links are drawn, of how many. */
function useLinkWords(): string {
  const { texts } = useLanguage();
  const { answer } = useNetwork();
  const { view } = useView();
  if (!answer) return "";
  const drawn = answer.network.links.length;
  const all = linksOf(answer, view.minShared);
  return all > drawn ? texts.status.linksOf(drawn, all) : texts.status.links(drawn);
}

/** The merges of identity resolution, and what is not drawn. */
function Notes({ answer: { network, folding, periods } }: { answer: NetworkAnswer }) {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { tooLarge } = useNetwork();
  const { status } = texts;
  const { truncated, totals, participationsWithoutItem, documentsCounted } = network;
  const { total, issuersOnly, titleOnly } = documentsCounted;
  return (
    <>
      <Merges report={network.identityReport} />
      {truncated && !tooLarge && network.nodes.length > 0 && (
        <p className="cut">
          {status.cut(totals.nodesCut, totals.linksCut)}{" "}
          {!view.all && !folding && (
            <button type="button" onClick={() => change({ all: true })}>
              {status.drawAll(MOST.nodes, MOST.links)}
            </button>
          )}
        </p>
      )}
      {periods?.some(({ isPart }) => isPart) && <p className="cut">{texts.compare.isPart}</p>}
      {issuersOnly + titleOnly > 0 && <p>{texts.partlyRead(total, issuersOnly, titleOnly)}</p>}
      {participationsWithoutItem > 0 && (
        <p>{status.withoutItem(participationsWithoutItem, texts.units[view.unit])}</p>
      )}
    </>
  );
}
