import { useEffect } from "react";
import { useNetwork } from "../data/networkContext";
import { useView } from "../view/viewContext";
import { readSeen, type Seen } from "./stored";
import { useStored } from "../../shared/useStored";

interface Visit {
  /** The version seen before, where the one shown is newer; else null. */
  readonly from: Seen | null;
  readonly to: number;
  /** From now on the version shown is the one seen. */
  markSeen(): void;
}

/** Whether what was seen is of another database at the same address, as far as it shows without asking. */
const isOfOther = (seen: Seen, now: Seen): boolean =>
  seen.number > now.number || (seen.number === now.number && seen.id !== now.id);

/** Compares the data shown with what this browser saw last. The first visit sees what it finds. */
export function useSeen(): Visit | null {
  const { meta } = useNetwork();
  const { view } = useView();
  const [seen, setSeen] = useStored("xietong:seen", readSeen);
  const now = meta?.dataVersion;
  const isFirst = now !== undefined && (seen === null || isOfOther(seen, now));
  useEffect(() => {
    if (isFirst) setSeen({ number: now.number, id: now.id });
  }, [isFirst, now, setSeen]);
  if (!now || !seen || String(now.number) !== view.version) return null;
  return {
    from: seen.number < now.number ? seen : null,
    to: now.number,
    markSeen: () => setSeen({ number: now.number, id: now.id }),
  };
}
