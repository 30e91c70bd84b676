import type { ReactNode } from "react";
import { useLanguage } from "../language";
import { GoTo, GoToBody } from "../panel/GoTo";
import { Name } from "../texts/Name";
import { useView } from "../view/viewContext";
import { MOST_PAIRS } from "./findings";
import type { Findings as Found } from "./useFindings";

interface Props {
  readonly findings: Found;
  /** The data version that is compared with; null when years are. */
  readonly since: number | null;
}

/** Three findings in words, each with its number, its caution and its evidence. */
export function Findings({ findings, since }: Props) {
  const { texts } = useLanguage();
  const { basis, gain, pair, growth, broker, isPart, asOf } = findings;
  const words = texts.morning.findings;
  const part = basis === "NOTHING" ? words.most : words.gained;
  const against = useAgainst(basis, since);
  const found = pair ?? growth;
  const counted = (isPart ? words.part(MOST_PAIRS) : "") + (asOf ? words.asOf(asOf) : "");
  return (
    <ul className="findings">
      <Finding label={part.body + against} caution={(gain ? words.bodyCaution(gain.tied) : "") + counted}>
        {gain ? (
          <>
            <GoToBody body={gain.body} /> {part.partners(gain.partners, isPart)}
          </>
        ) : (
          `${isPart ? words.ofPart : ""}${basis === "NOTHING" ? words.none : words.noneGained}`
        )}
      </Finding>
      <Finding label={part.pair + against} caution={(found ? words.pairCaution(found.tied) : "") + counted}>
        {!pair && (isPart ? words.ofPart : "")}
        {!pair && (growth ? words.onlyGrowth : words.noneNew[basis === "NOTHING" ? "AT_ALL" : "NEWER"])}
        {found && <GoToPair pair={found} asOf={asOf} />}
      </Finding>
      <BrokerFound broker={broker} />
    </ul>
  );
}

function BrokerFound({ broker }: Pick<Found, "broker">) {
  const words = useLanguage().texts.morning.findings;
  if (broker === null || typeof broker === "string")
    return (
      <Finding label={words.broker} caution={null}>
        {broker === null ? words.none : words.brokerFaults[broker]}
      </Finding>
    );
  return (
    <Finding label={words.broker} caution={words.brokerCaution}>
      <GoToBody body={broker.body} /> {words.between((100 * broker.value).toFixed(1))}
    </Finding>
  );
}

/** What the first two findings compare with. */
function useAgainst(basis: Found["basis"], since: number | null): string {
  const { inYear, afterVersion } = useLanguage().texts.morning.findings;
  if (basis === "NOTHING") return "";
  return basis === "VERSIONS" ? afterVersion(since ?? 0) : inYear(basis.year);
}

function Finding(props: { label: string; caution: string | null; children: ReactNode }) {
  const { texts } = useLanguage();
  return (
    <li>
      <span className="finding-label">{texts.named(props.label)}</span>
      {props.children}
      {props.caution && <small>{props.caution}</small>}
    </li>
  );
}

/** Periods are compared as of one date: the pair exists in the view as of that date. */
function GoToPair({ pair, asOf }: { pair: NonNullable<Found["pair" | "growth"]>; asOf: string | null }) {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { a, b, after } = pair;
  const selected = [`BODY:${a.id}`, `BODY:${b.id}`];
  const names = (
    <>
      <Name of={a} short /> — <Name of={b} short />
    </>
  );
  const words = texts.morning.findings;
  const number = "before" in pair ? words.grew(pair.before, after) : words.shares(after);
  if (!asOf || view.identity === "AS_OF")
    return (
      <>
        <GoTo to={selected}>{names}</GoTo> {number}
      </>
    );
  const open = () => change({ selected, evidence: true, identity: "AS_OF", asOf });
  return (
    <>
      <button type="button" className="plain" onClick={open}>
        {names}
      </button>{" "}
      {number}
    </>
  );
}
