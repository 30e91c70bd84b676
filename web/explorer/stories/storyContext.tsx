import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import { useStored } from "../morning/useStored";
import { readView } from "../view/address";
import { useView } from "../view/viewContext";
import { fromHash, NO_STORY, readStory, type Story } from "./story";

interface Stories {
  /** The views that this browser keeps. */
  readonly own: Story;
  keep(story: Story): void;
  /** The story that is being replayed, and the place in it. */
  readonly playing: Story | null;
  readonly at: number;
  play(story: Story): void;
  go(at: number): void;
  end(): void;
}

const StoriesContext = createContext<Stories | null>(null);
const readOwn = (given: unknown): Story => readStory(given) ?? NO_STORY;

/** The saved views, and the story that is replayed: of this browser, of a file, or of the address. */
export function StoriesProvider({ children }: { children: ReactNode }) {
  const { change } = useView();
  const [own, keep] = useStored("xietong:views", readOwn);
  const [{ playing, at }, setPlay] = useState<{ playing: Story | null; at: number }>({
    playing: null,
    at: 0,
  });
  const value = useMemo(() => {
    const show = (story: Story, place: number) => {
      setPlay({ playing: story, at: place });
      change(readView(story.scenes[place]!.search));
    };
    return {
      ...{ own, keep, playing, at },
      play: (story: Story) => show(story, 0),
      go: (place: number) => playing && show(playing, place),
      end: () => {
        setPlay({ playing: null, at: 0 });
        history.replaceState(null, "", location.pathname + location.search);
      },
    };
  }, [own, keep, playing, at, change]);
  useEffect(() => {
    void fromHash(location.hash).then((story) => story && value.play(story));
    // once, for the address that the page was opened with
  }, []);
  return <StoriesContext value={value}>{children}</StoriesContext>;
}

export function useStories(): Stories {
  const value = use(StoriesContext);
  if (!value) throw new Error("useStories needs a StoriesProvider above it");
  return value;
}
