import type { NetworkAnswer } from "../data/drawn";
import { useNetwork } from "../data/networkContext";
import { useLanguage } from "../language";
import { useNaming } from "../namingContext";
import { useView } from "../view/viewContext";

/** The conditions under which something is left out, in words. */
function useReasons(): readonly string[] {
  const { texts } = useLanguage();
  const { view } = useView();
  const { scene } = useNetwork();
  const { filters, status } = texts;
  const { roles, kinds, from, to, focus } = view;
  const first = scene?.nodes.find(({ key }) => key === focus[0])?.lines.join("");
  const around = focus.length === 1 && first ? first : status.several(focus.length);
  const reasons = [
    roles.length === 1 && texts.roles[roles[0]!],
    kinds.length > 0 && texts.list(kinds.map((kind) => texts.kinds[kind])),
    (from || to) && `${filters.from} ${from || "…"} ${filters.to} ${to || "…"}`,
    view.mode === "BODIES" && view.minShared > 1 && `${filters.minShared} ${view.minShared}`,
    view.withoutParents && filters.withoutParents,
    view.withoutJointOffices && filters.withoutJointOffices,
    focus.length > 0 && status.focus(around, view.hops),
    view.hidden.length > 0 && status.hidden(view.hidden.length),
  ];
  return reasons.filter((reason) => typeof reason === "string" && reason !== "") as string[];
}

/** What is shown of what there is, and what leaves the rest out; announced politely when it changes. */
export function Status() {
  const { texts } = useLanguage();
  const { answer, whole } = useNetwork();
  const { view, change } = useView();
  const reasons = useReasons();
  const bodies = answer?.network.nodes.filter(({ body }) => body).length ?? 0;
  const { status } = texts;
  return (
    <div className="status">
      <p role="status" aria-live="polite" aria-atomic="true">
        {answer && whole && (
          <>
            <strong>{status.shown(bodies, whole.bodiesInvolved)}</strong>
            {" · "}
            <strong>{status.links(answer.network.links.length)}</strong>
            {reasons.length > 0 && ` · ${status.because} ${texts.clauses(reasons)}`}
          </>
        )}
      </p>
      {view.hidden.length > 0 && (
        <button type="button" onClick={() => change({ hidden: [] })}>
          {status.showAll}
        </button>
      )}
      {answer && <Notes answer={answer} />}
    </div>
  );
}

/** What identity merged, in one line, and what is not drawn. */
function Notes({ answer: { network } }: { answer: NetworkAnswer }) {
  const { texts } = useLanguage();
  const naming = useNaming();
  const { status } = texts;
  const { merged, stopped } = network.identityReport;
  const { truncated, totals, participationsWithoutItem } = network;
  const merges = merged.map(({ body, named }) => {
    const others = named.filter(({ id }) => id !== body.id);
    return status.merge(texts.list(others.map((one) => naming.short(one))), naming.short(body));
  });
  return (
    <>
      {merges.length > 0 && (
        <p className="merges">
          {status.merged} {texts.clauses(merges)}
        </p>
      )}
      {stopped.length > 0 && (
        <p className="merges">{status.stopped(texts.list(stopped.map(({ body }) => naming.short(body))))}</p>
      )}
      {truncated && <p className="cut">{status.cut(totals.nodesCut, totals.linksCut)}</p>}
      {participationsWithoutItem > 0 && <p>{status.withoutItem(participationsWithoutItem)}</p>}
    </>
  );
}
