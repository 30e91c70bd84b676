import { readFollows, type Followed } from "./stored";
import { useStored } from "../../shared/useStored";

/** The bodies that this browser follows, and how to follow one or no longer. */
export function useFollows() {
  const [follows, setFollows] = useStored("xietong:follows", readFollows);
  const follow = ({ id, nameZh, nameEn = null, shortZh = null }: Followed) =>
    setFollows([...follows, { id, nameZh, nameEn, shortZh }]);
  const unfollow = (id: string) => setFollows(follows.filter((one) => one.id !== id));
  return { follows, follow, unfollow };
}
