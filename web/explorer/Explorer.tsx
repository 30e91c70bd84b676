import { Suspense, useCallback, useEffect, useState } from "react";
import { DataSets } from "./bar/DataSets";
import { Filters } from "./bar/Filters";
import { Header, Reach } from "./bar/Header";
import { useRuleWords } from "./bar/useRuleWords";
import { useNetwork } from "./data/networkContext";
import { Dialog } from "./Dialog";
import { Help } from "./Help";
import { LANG, useLanguage } from "./language";
import { Morning } from "./morning/Morning";
import { Panel } from "./panel/Panel";
import type PictureType from "./picture/Picture";
import { pictureInWords } from "./picture/inWords";
import type { Scene } from "./picture/scene";
import { ErrorBoundary } from "./states/ErrorBoundary";
import { Player } from "./stories/Player";
import { StoriesDialog } from "./stories/StoriesDialog";
import { Failure, Loading } from "./states/Failure";
import { NewerData } from "./states/NewerData";
import { loading } from "./data/loading";
import { part } from "./states/part";
import { Empty, TooLarge } from "./states/Empty";
import { useFocusWords } from "./states/useFocusWords";
import { Cited } from "./export/Cited";
import { Paper } from "./export/Paper";
import { useKeys } from "./useKeys";
import { isMatrix } from "./view/view";
import { useView } from "./view/viewContext";

const Matrix = part(() => import("./matrix/Matrix"));
const Exports = part(() => import("./export/Exports"));
const loadPicture = loading(() => import("./picture/Picture"));

/**
 * Loads the picture code in parallel with the data, after the rest of the page. React.lazy would delay it by 300 ms.
 * @throws the error of loading it, where it is needed
 */
function usePicture(isNeeded: boolean) {
  const [loaded, setLoaded] = useState<{ Picture?: typeof PictureType; error?: Error }>({});
  useEffect(() => {
    loadPicture().then(
      (module) => setLoaded({ Picture: module.default }),
      (error: unknown) => setLoaded({ error: error as Error }),
    );
  }, []);
  if (isNeeded && loaded.error) throw loaded.error;
  return loaded.Picture;
}

const canDraw = (): boolean => {
  try {
    return document.createElement("canvas").getContext("webgl2") !== null;
  } catch {
    return false;
  }
};
const CAN_DRAW = canDraw();

export function Explorer() {
  const { language, texts } = useLanguage();
  const [dialog, setDialog] = useState<"help" | "export" | "stories" | null>(null);
  const close = () => setDialog(null);
  const openHelp = useCallback(() => setDialog("help"), []);
  useKeys(openHelp);
  return (
    <div className="explorer" lang={LANG[language]}>
      <a className="skip" href="#panel">
        {texts.skip}
      </a>
      <ErrorBoundary>
        <Header
          openHelp={openHelp}
          openExport={() => setDialog("export")}
          openStories={() => setDialog("stories")}
        />
      </ErrorBoundary>
      <ErrorBoundary>
        <DataSets />
      </ErrorBoundary>
      <ErrorBoundary>
        <Filters />
      </ErrorBoundary>
      <ErrorBoundary>
        <NewerData />
        <Cited />
      </ErrorBoundary>
      <ErrorBoundary>
        <Player />
        <Morning />
      </ErrorBoundary>
      <ErrorBoundary>
        <Paper />
      </ErrorBoundary>
      <main data-plain={!CAN_DRAW}>
        <ErrorBoundary>
          <Canvas />
        </ErrorBoundary>
        <ErrorBoundary>
          <Panel />
        </ErrorBoundary>
      </main>
      <ErrorBoundary>
        <Reach />
        {dialog === "help" && <Help close={close} />}
        {dialog === "stories" && <StoriesDialog close={close} />}
        {dialog === "export" && (
          <Dialog title={texts.exporting.title} close={close}>
            <ErrorBoundary>
              <Suspense fallback={<Loading />}>
                <Exports />
              </Suspense>
            </ErrorBoundary>
          </Dialog>
        )}
      </ErrorBoundary>
    </div>
  );
}

/** The picture, or the reason why it is not shown. */
function Canvas() {
  const { texts } = useLanguage();
  const { answer, scene, tooLarge, bounds, trouble, busy, progress, retry } = useNetwork();
  const { view } = useView();
  const asMatrix = isMatrix(view);
  const focus = useFocusWords();
  const isEmpty = scene !== null && (scene.nodes.length === 0 || focus !== null);
  const asPicture = !asMatrix && CAN_DRAW && !isEmpty;
  const Picture = usePicture(asPicture && scene !== null);
  const pictures = usePictures();
  return (
    <section className="canvas" aria-busy={busy} aria-label={texts.tools.title}>
      {trouble && <Failure trouble={trouble} retry={retry} />}
      {!trouble && !tooLarge && !(scene && (Picture || !asPicture)) && <Loading done={progress} />}
      {!trouble && tooLarge && answer && <TooLarge totals={answer.network.totals} />}
      {!CAN_DRAW && !asMatrix && <p className="notice">{texts.picture.noWebgl}</p>}
      {isEmpty && !trouble && <Empty of={focus === null ? "nodes" : "links"} focus={focus} />}
      {asMatrix && answer && scene && !isEmpty && (
        <Suspense fallback={<Loading />}>
          <Matrix answer={answer} />
        </Suspense>
      )}
      {asPicture && Picture && scene && <Picture pictures={pictures} bounds={bounds} />}
    </section>
  );
}

/** The picture of what is shown, or those of two periods. */
function usePictures() {
  const { texts } = useLanguage();
  const { scene, sides, answer } = useNetwork();
  const rule = useRuleWords();
  const nameOf = (shown: Scene, links: number) => {
    const name = pictureInWords(shown, links, texts);
    return answer?.folding ? texts.clauses([name, rule]) : name;
  };
  // arrows are more than the pairs that they join
  const pairs = answer?.network.links.length ?? 0;
  if (!sides || !answer?.periods) return scene ? [{ scene, name: nameOf(scene, pairs), heading: null }] : [];
  return sides.map((side, at) => {
    // the view may be ahead of its answer
    const { period } = answer.periods![at]!;
    const heading = texts.compare.side(period, side.nodes.length, side.links.length);
    return { scene: side, name: `${heading} ${nameOf(side, side.links.length)}`, heading };
  });
}
