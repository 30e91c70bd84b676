import { useState, type ChangeEvent } from "react";
import { Dialog } from "../Dialog";
import { useLanguage } from "../language";
import { writeView } from "../view/address";
import { useView } from "../view/viewContext";
import { SavedViews } from "./SavedViews";
import { Sharing } from "./Sharing";
import { fromFile, MOST_SCENES } from "./story";
import { useStories } from "./storyContext";
import "./stories.css";

/** Saved views with names and texts: open one, put them in order, replay and share them as a story. */
export function StoriesDialog({ close }: { close(): void }) {
  const { texts } = useLanguage();
  const { own, unsaved } = useStories();
  return (
    <Dialog title={texts.stories.title} close={close}>
      <SaveView />
      <h3>{texts.stories.saved(own.scenes.length)}</h3>
      {unsaved && <p role="alert">{texts.stories.unsaved}</p>}
      {own.scenes.length > 0 && <SavedViews close={close} />}
      {own.scenes.length > 0 && <Sharing close={close} />}
      <OpenFile />
    </Dialog>
  );
}

/** Keeps what is shown now, under a name. */
function SaveView() {
  const { language, texts } = useLanguage();
  const { view } = useView();
  const { own, keep } = useStories();
  const [name, setName] = useState("");
  const words = texts.stories;
  const isFull = own.scenes.length >= MOST_SCENES;
  const save = () => {
    const scene = { name: name.trim(), text: "", search: writeView(view, language) };
    keep({ ...own, scenes: [...own.scenes, scene] });
    setName("");
  };
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label className="field">
        <span>{words.name}</span>
        <input
          type="text"
          data-first
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" disabled={isFull || name.trim() === ""}>
        {words.save}
      </button>
      {isFull && <span role="status">{words.full(MOST_SCENES)}</span>}
    </form>
  );
}

/** Takes a story from a file; its views come behind those that are there. */
function OpenFile() {
  const { texts } = useLanguage();
  const { own, keep } = useStories();
  const [failed, setFailed] = useState<string | null>(null);
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    const story = fromFile(await file.text());
    const isTooMuch = story !== null && own.scenes.length + story.scenes.length > MOST_SCENES;
    if (!story) setFailed(texts.stories.noStory(file.name));
    else if (isTooMuch) setFailed(texts.stories.tooMany(story.scenes.length, MOST_SCENES));
    else setFailed(null);
    if (story && !isTooMuch)
      keep({ title: own.title || story.title, scenes: [...own.scenes, ...story.scenes] });
    target.value = "";
  };
  return (
    <>
      <label className="field">
        <span>{texts.stories.openFile}</span>
        <input type="file" accept=".json,application/json" onChange={(event) => void take(event)} />
      </label>
      {failed && <p role="alert">{failed}</p>}
    </>
  );
}
