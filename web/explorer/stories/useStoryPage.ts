import { useEffect, useState } from "react";
import { useNetwork } from "../data/networkContext";
import { drawingOf } from "../export/drawing";
import { paintSvg } from "../export/paintSvg";
import { LANG, useLanguage } from "../language";
import { readView, writeView } from "../view/address";
import type { View } from "../view/view";
import { useView } from "../view/viewContext";
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
  const { view, change } = useView();
  const { scene, busy, trouble, answer } = useNetwork();
  const [work, setWork] = useState<Work | null>(null);
  const next = work?.story.scenes[work.drawn.length];
  useEffect(() => {
    if (!work || !next) return;
    const target = readView(next.search);
    const isShown = same(view, target, language);
    if (!isShown) return change(target, false);
    if (busy || (!answer && !trouble)) return;
    const { exporting, stories } = texts;
    const address = location.origin + location.pathname + writeView(target, language);
    const foot = [exporting.legend[view.mode], exporting.sourceLine(view.version, address)];
    const svg = scene?.nodes.length ? paintSvg(drawingOf(scene, next.name, foot), LANG[language]) : null;
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
  }, [work, next, view, busy, answer, trouble, scene]);
  return {
    isWorking: work !== null,
    make: (story: Story) => setWork({ story, drawn: [], home: view }),
  };
}

/** Whether a view shows what another says; the camera moves by itself, and a view without a version takes the newest. */
function same(shown: View, wanted: View, language: string): boolean {
  const plain = (view: View) => writeView({ ...view, camera: null }, language);
  return plain(shown) === plain({ ...wanted, version: wanted.version || shown.version });
}
