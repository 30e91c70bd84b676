import { createContext, use, useCallback, useMemo, type ReactNode } from "react";
import { useIsUnsaved, useStored } from "../../shared/useStored";
import { readView } from "../view/address";
import { useView } from "../view/viewContext";
import { NO_STORY, readStory, type Story } from "./story";
import { useAddressStory } from "./useAddressStory";

interface Stories {
  /** The views that this browser keeps. */
  readonly own: Story;
  keep(story: Story): void;
  /** Whether the browser would not store them. */
  readonly unsaved: boolean;
  /** The story that is being replayed, and the place in it. */
  readonly playing: Story | null;
  readonly at: number;
  /** Whether the address of the page holds a story that cannot be read. */
  readonly damaged: boolean;
  play(story: Story): void;
  go(at: number): void;
  end(): void;
}

const StoriesContext = createContext<Stories | null>(null);
const KEY = "xietong:views";
const readOwn = (given: unknown): Story => readStory(given) ?? NO_STORY;

/** The saved views, and the story that is replayed: of this browser, of a file, or of the address. */
export function StoriesProvider({ children }: { children: ReactNode }) {
  const { change } = useView();
  const [own, keep] = useStored(KEY, readOwn);
  const unsaved = useIsUnsaved(KEY);
  const { replay, setReplay, leave } = useAddressStory();
  const { playing, at, damaged } = replay;
  const show = useCallback(
    (story: Story, place: number) => {
      setReplay({ playing: story, at: place, damaged: false });
      change(readView(story.scenes[place]!.search));
    },
    [setReplay, change],
  );
  const value = useMemo(
    () => ({
      ...{ own, keep, unsaved, playing, at, damaged },
      play: (story: Story) => {
        leave();
        show(story, 0);
      },
      go: (place: number) => playing && show(playing, place),
      end: leave,
    }),
    [own, keep, unsaved, playing, at, damaged, leave, show],
  );
  return <StoriesContext value={value}>{children}</StoriesContext>;
}

export function useStories(): Stories {
  const value = use(StoriesContext);
  if (!value) throw new Error("useStories needs a StoriesProvider above it");
  return value;
}
