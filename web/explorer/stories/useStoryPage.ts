import { pageAddress } from "../../shared/pageAddress";
import { useEffect, useRef, useState } from "react";
import { useChoices } from "../data/choicesContext";
import { useNetwork } from "../data/networkContext";
import { drawingOf } from "../export/drawing";
import { useImage } from "../export/useImage";
import { paintSvg } from "../export/paintSvg";
import { LANG, useLanguage } from "../language";
import { readView, writeView } from "../view/address";
import type { View } from "../view/view";
import { useView } from "../view/viewContext";
import { isShownBy } from "./place";
import type { Story } from "./story";
import { storyPage, type DrawnScene } from "./storyPage";

interface Work {
  readonly story: Story;
  readonly drawn: readonly DrawnScene[];
  /** The view to come back to. */
  readonly home: View;
}

/** Goes through the views of a story, draws each as it comes, and gives the page. */
export function useStoryPage(done: (page: string) => void) {
  const { language, texts } = useLanguage();
  const { view, change, replace } = useView();
  const { scene, busy, measuresPending, trouble, answer } = useNetwork();
  const image = useImage();
  const { pending } = useChoices();
  const [work, setWork] = useState<Work | null>(null);
  const next = work?.story.scenes[work.drawn.length];
  const unfinished = useRef<Work | null>(null);
  unfinished.current = work;
  useEffect(() => () => backHome(unfinished.current, replace), [replace]);
  useEffect(() => {
    if (!work || !next) return;
    const target = readView(next.search);
    if (!isShownBy(view, target)) return change(target, false);
    if (!trouble && (busy || measuresPending || pending || !answer)) return;
    const { stories } = texts;
    const address = pageAddress(writeView(target, language));
    const picture = scene?.nodes.length && !trouble ? image.pictured : null;
    const svg = picture && paintSvg(drawingOf(picture, next.name, image.below(address)), LANG[language]);
    const drawn = [...work.drawn, { svg, address }];
    setWork(drawn.length < work.story.scenes.length ? { ...work, drawn } : null);
    if (drawn.length < work.story.scenes.length) return;
    change(work.home, false);
    done(
      storyPage(work.story, drawn, {
        lang: LANG[language],
        view: stories.live,
        noPicture: stories.noPicture,
      }),
    );
  }, [work, next, view, busy, measuresPending, pending, answer, trouble, scene]);
  return {
    isWorking: work !== null,
    make: (story: Story) => setWork({ story, drawn: [], home: view }),
  };
}

/** Shows the view that was there before, where the making of the page ends early and still shows its own. */
function backHome(work: Work | null, replace: ReturnType<typeof useView>["replace"]): void {
  const next = work?.story.scenes[work.drawn.length];
  if (next) replace((view) => isShownBy(view, readView(next.search)), work.home);
}
