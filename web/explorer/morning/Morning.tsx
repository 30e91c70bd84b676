import { useId } from "react";
import { useNetwork } from "../data/networkContext";
import { useLanguage } from "../language";
import { Findings } from "./Findings";
import { Followed } from "./Followed";
import { useSeen } from "./seen";
import { Since } from "./Since";
import { useFindings } from "./useFindings";
import { useSince } from "./useSince";
import { useStored } from "./useStored";
import "./morning.css";

const readOpen = (given: unknown): boolean =>
  typeof given === "boolean" ? given : !matchMedia("(max-width: 820px)").matches;

/** Above the picture: what came since the last visit, what stands out, and the bodies that one follows. */
export function Morning() {
  const { texts } = useLanguage();
  const [isOpen, setOpen] = useStored("xietong:morning", readOpen);
  const { answer, busy } = useNetwork();
  const visit = useSeen();
  // after the picture
  const isNeeded = answer !== null && !busy;
  const since = useSince(visit?.from ?? null, visit?.to ?? 0, isNeeded);
  const { findings, busy: seeking } = useFindings(since.news, isNeeded && isOpen && !since.busy);
  const content = useId();
  if (!answer) return null;
  return (
    <section className="morning" aria-label={texts.morning.title}>
      <div id={content} hidden={!isOpen} aria-busy={seeking}>
        {visit?.from && since.news && (
          <Since from={visit.from.number} news={since.news} seen={visit.markSeen} />
        )}
        {findings && <Findings findings={findings} since={visit?.from?.number ?? null} />}
        <Followed pairs={since.news?.pairs ?? null} />
      </div>
      <button
        type="button"
        className="morning-fold"
        aria-expanded={isOpen}
        aria-controls={content}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? texts.morning.fold : since.news ? texts.morning.unfoldNews : texts.morning.unfold}
      </button>
    </section>
  );
}
