import { useLanguage } from "../language";
import type { Import } from "../useImport";

/** What is under way, how far it is, and a way to end it. */
export function Working({ table: { work, step, stop } }: { readonly table: Import }) {
  const { texts } = useLanguage();
  if (work === null) return null;
  const isCounted = step !== null && step.step !== "READ";
  const words = step === null ? texts.working[work] : texts.steps[step.step](step.done, step.total);
  return (
    <div className="working" role="status">
      <progress
        aria-label={texts.working[work]}
        max={isCounted ? step.total : undefined}
        value={isCounted ? step.done : undefined}
      />
      <span>{words}</span>
      <button type="button" onClick={stop}>
        {texts.stop}
      </button>
    </div>
  );
}
