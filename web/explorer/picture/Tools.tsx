import { useLanguage } from "../language";
import { idOf, isBody } from "../view/view";
import { useView } from "../view/viewContext";
import type { Painter } from "./painter";
import type { SceneNode } from "./scene";

const ZOOM = 1.5;

interface Props {
  readonly painter: Painter | null;
  readonly nodes: readonly SceneNode[];
}

/** Tools for the picture and for the selection. */
export function Tools({ painter, nodes }: Props) {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { tools } = texts;
  const present = view.selected.filter((key) => nodes.some((node) => node.key === key));
  const isWhole = view.focus.length + view.hidden.length === 0;
  const focus = (hops: number) => change({ focus: present.length > 0 ? present : view.focus, hops });
  return (
    <div className="tools" role="toolbar" aria-label={tools.title}>
      <button
        type="button"
        onClick={() => painter?.zoom(ZOOM)}
        aria-label={tools.nearer}
        title={tools.nearer}
      >
        ＋
      </button>
      <button
        type="button"
        onClick={() => painter?.zoom(1 / ZOOM)}
        aria-label={tools.farther}
        title={tools.farther}
      >
        －
      </button>
      <button type="button" onClick={() => painter?.look(isWhole ? null : painter.fit)}>
        {tools.fit}
      </button>
      {(present.length > 0 || view.focus.length > 0) &&
        [1, 2].map((hops) => (
          <button
            key={hops}
            type="button"
            aria-pressed={view.focus.length > 0 && view.hops === hops}
            onClick={() => focus(hops)}
          >
            {tools.hops(hops)}
          </button>
        ))}
      <SelectionTools present={present} />
      {view.pinned.length > 0 && (
        <button type="button" onClick={() => change({ pinned: [] })}>
          {tools.unpin}
        </button>
      )}
    </div>
  );
}

/** Tools for the nodes that are selected and drawn. */
function SelectionTools({ present }: { present: readonly string[] }) {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { tools } = texts;
  const bodies = present.filter(isBody);
  const hide = () =>
    change({
      hidden: [...view.hidden, ...present],
      focus: view.focus.filter((key) => !present.includes(key)),
      selected: [],
      evidence: false,
    });
  return (
    <>
      {present.length > 0 && (
        <button type="button" onClick={hide}>
          {tools.hide}
        </button>
      )}
      {bodies.length > 0 && (
        <button type="button" onClick={() => change({ involving: bodies.map(idOf) })}>
          {tools.involving}
        </button>
      )}
      {view.evidence && present.length > 0 && (
        <a className="to-evidence" href="#panel">
          {tools.evidence}
        </a>
      )}
    </>
  );
}
