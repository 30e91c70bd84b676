import type { MovedPairFragment } from "../generated/operations";
import { useLanguage } from "../language";
import { GoToBody } from "../panel/GoTo";
import { isCut, movesOf } from "./findings";
import { useFollows } from "./follows";

/** The bodies that this browser follows, and how their pairs moved. @param pairs null where nothing is newer */
export function Followed({ pairs }: { pairs: readonly MovedPairFragment[] | null }) {
  const { texts } = useLanguage();
  const { follows, unfollow } = useFollows();
  if (follows.length === 0) return null;
  const words = texts.morning;
  return (
    <ul className="follows" aria-label={words.follows}>
      <li aria-hidden="true">{texts.named(words.follows)}</li>
      {follows.map((body) => {
        const moves = pairs && movesOf(body.id, pairs);
        return (
          <li key={body.id}>
            <GoToBody body={body} />{" "}
            {moves && words.moves(moves.GAINED, moves.LOST, moves.CHANGED, isCut(pairs))}
            <button type="button" className="unfollow" onClick={() => unfollow(body.id)}>
              <span aria-hidden="true">×</span>
              <span className="aside-text">{words.unfollow(body.shortZh ?? body.nameZh)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
