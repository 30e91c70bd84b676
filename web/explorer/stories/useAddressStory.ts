import { useCallback, useEffect, useRef, useState } from "react";
import { readView } from "../view/address";
import { useView } from "../view/viewContext";
import { isBare, placeOf } from "./place";
import { fromHash, isStoryHash, type Story } from "./story";

interface Replay {
  readonly playing: Story | null;
  readonly at: number;
  readonly damaged: boolean;
}

const NOTHING: Replay = { playing: null, at: 0, damaged: false };
const hashHere = (): string => (isStoryHash(location.hash) ? location.hash : "");

/** The story that is replayed, in step with the address: when the page is opened, and with Back and Forward. */
export function useAddressStory() {
  const { change } = useView();
  const [replay, setReplay] = useState(NOTHING);
  /** The part of the address that the replayed story is of; "" where it is of this browser. */
  const from = useRef("");
  const forgetHash = useCallback(() => {
    from.current = "";
    if (hashHere()) history.replaceState(null, "", location.pathname + location.search);
  }, []);
  const leave = useCallback(() => {
    forgetHash();
    setReplay(NOTHING);
  }, [forgetHash]);
  useEffect(() => {
    // the view of the address stays: the story is where the address is
    const open = async (hash: string, search: string) => {
      from.current = hash;
      const story = hash ? await fromHash(hash) : null;
      if (from.current !== hash) return;
      setReplay({
        playing: story,
        at: story ? Math.max(0, placeOf(story, search)) : 0,
        damaged: hash !== "" && !story,
      });
      if (story && isBare(search)) change(readView(story.scenes[0]!.search), false);
      if (hash && !story) forgetHash();
    };
    const follow = () => {
      const { hash, search } = location;
      // the link that skips to the panel
      if (hash && !hashHere()) history.replaceState(null, "", location.pathname + search + from.current);
      if (hashHere() !== from.current) return void open(hashHere(), search);
      setReplay((now) => {
        const at = now.playing ? placeOf(now.playing, search) : -1;
        return at < 0 ? now : { ...now, at };
      });
    };
    if (hashHere()) void open(hashHere(), location.search);
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, [change, forgetHash]);
  return { replay, setReplay, leave };
}
