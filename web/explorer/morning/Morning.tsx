import { useEffect, useId } from "react";
import type { Trouble } from "../data/useQuery";
import { useNetwork } from "../data/networkContext";
import { useLanguage } from "../language";
import { Reason } from "../states/Failure";
import { Findings } from "./Findings";
import { Followed } from "./Followed";
import { useSeen } from "./seen";
import { Since } from "./Since";
import { useFindings } from "./useFindings";
import { useSince } from "./useSince";
import { useStored } from "../../shared/useStored";
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
  // the version seen is of another database: news count from what is shown now
  useEffect(() => {
    if (since.isForeign) visit?.markSeen();
  }, [since.isForeign]);
  const { findings, seeking, ...failed } = useFindings(since.news, isNeeded && isOpen && !since.busy);
  const content = useId();
  if (!answer) return null;
  return (
    <section className="morning" aria-label={texts.morning.title}>
      <div id={content} hidden={!isOpen} aria-busy={seeking}>
        {visit?.from && since.news && (
          <Since from={visit.from.number} news={since.news} seen={visit.markSeen} />
        )}
        <Failed {...since} />
        <Failed {...failed} />
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

/** Why a part is missing. It is no alert: the picture reports what concerns the whole page. */
function Failed({ trouble, retry }: { trouble: Trouble | null; retry(): void }) {
  const { texts } = useLanguage();
  if (!trouble) return null;
  return (
    <div className="row">
      <Reason trouble={trouble} />
      <button type="button" onClick={retry}>
        {texts.states.retry}
      </button>
    </div>
  );
}
