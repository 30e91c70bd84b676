import { pageAddress } from "../../shared/pageAddress";
import { Copy } from "../export/Copy";
import { useLanguage } from "../language";
import { readView } from "../view/address";
import { useView } from "../view/viewContext";
import { moved, type Scene } from "./story";
import { useStories } from "./storyContext";

/** The saved views in their order, each with its name and text. */
export function SavedViews({ close }: { close(): void }) {
  const { own } = useStories();
  return (
    <ol className="saved">
      {own.scenes.map((scene, at) => (
        <SavedView key={at} scene={scene} at={at} close={close} />
      ))}
    </ol>
  );
}

function SavedView({ scene, at, close }: { scene: Scene; at: number; close(): void }) {
  const { texts } = useLanguage();
  const { change } = useView();
  const { own, keep } = useStories();
  const words = texts.stories;
  const write = (part: Partial<Scene>) =>
    keep({ ...own, scenes: own.scenes.map((one, place) => (place === at ? { ...one, ...part } : one)) });
  const open = () => {
    change(readView(scene.search));
    close();
  };
  const remove = () => keep({ ...own, scenes: own.scenes.filter((_, place) => place !== at) });
  return (
    <li>
      <div className="row">
        <input
          type="text"
          aria-label={words.nameOf(at + 1)}
          value={scene.name}
          onChange={(event) => write({ name: event.target.value })}
        />
        <button type="button" onClick={open}>
          {words.open}
        </button>
        <button
          type="button"
          disabled={at === 0}
          onClick={() => keep({ ...own, scenes: moved(own.scenes, at, at - 1) })}
        >
          {words.earlier}
        </button>
        <Copy name={words.address} text={pageAddress(scene.search)} />
        <button type="button" onClick={remove}>
          {words.remove}
        </button>
      </div>
      <textarea
        aria-label={words.textOf(at + 1)}
        placeholder={words.text}
        rows={2}
        value={scene.text}
        onChange={(event) => write({ text: event.target.value })}
      />
    </li>
  );
}
