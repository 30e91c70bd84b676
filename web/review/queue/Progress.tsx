import type { TallyFragment } from "../generated/operations";
import { useLanguage } from "../language";

type Tally = Pick<TallyFragment, "proposed" | "accepted" | "rejected" | "unresolved">;

/** How much is decided, as a bar and in words. */
export function Progress({ tally }: { readonly tally: Tally }) {
  const { texts } = useLanguage();
  const { proposed, accepted, rejected } = tally;
  const all = proposed + accepted + rejected;
  return (
    <div className="review-progress">
      <progress max={Math.max(all, 1)} value={accepted + rejected} aria-label={texts.progress.name} />
      <span>{texts.progress.words(tally, all)}</span>
    </div>
  );
}
