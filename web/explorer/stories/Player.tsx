import { STORIES_BUTTON } from "../bar/Header";
import { useLanguage } from "../language";
import { useStories } from "./storyContext";

/** The text of the view that a story has come to, and the way to the next. */
export function Player() {
  const { texts } = useLanguage();
  const { playing, at, damaged, end } = useStories();
  const scene = playing?.scenes[at];
  const words = texts.stories;
  const leave = () => {
    end();
    // this part of the page goes, and the focus with it
    document.getElementById(STORIES_BUTTON)?.focus();
  };
  if (damaged)
    return (
      <div className="newer" role="alert">
        {words.damaged}
        <button type="button" onClick={leave}>
          {texts.close}
        </button>
      </div>
    );
  if (!playing || !scene) return null;
  return (
    <section className="player" aria-label={words.story}>
      {playing.title && <h2>{playing.title}</h2>}
      <div role="status">
        <strong>
          {words.place(at + 1, playing.scenes.length)} {scene.name}
        </strong>
        <p>{scene.text}</p>
      </div>
      <div className="row">
        <Step name={words.back} to={at - 1} />
        <Step name={words.on} to={at + 1} />
        <button type="button" onClick={leave}>
          {words.end}
        </button>
      </div>
    </section>
  );
}

/** Goes to another view of the story. It keeps the focus where there is none. */
function Step({ name, to }: { name: string; to: number }) {
  const { playing, go } = useStories();
  const isThere = playing?.scenes[to] !== undefined;
  return (
    <button type="button" aria-disabled={!isThere} onClick={() => isThere && go(to)}>
      {name}
    </button>
  );
}
