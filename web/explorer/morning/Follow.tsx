import { useLanguage } from "../language";
import { useFollows } from "./follows";
import type { Followed } from "./stored";

/** Follows a body, or no longer. */
export function Follow({ body }: { body: Followed }) {
  const { texts } = useLanguage();
  const { follows, follow, unfollow } = useFollows();
  const isOn = follows.some(({ id }) => id === body.id);
  return (
    <button type="button" aria-pressed={isOn} onClick={() => (isOn ? unfollow(body.id) : follow(body))}>
      {texts.morning.follow}
    </button>
  );
}
