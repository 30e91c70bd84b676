import { useLanguage } from "../language";
import { useStories } from "./storyContext";

/** The text of the view that a story has come to, and the way to the next. */
export function Player() {
  const { texts } = useLanguage();
  const { playing, at, go, end } = useStories();
  const scene = playing?.scenes[at];
  if (!playing || !scene) return null;
  const words = texts.stories;
  return (
    <section className="player" aria-label={words.story}>
      <div role="status">
        <strong>
          {words.place(at + 1, playing.scenes.length)} {scene.name}
        </strong>
        <p>{scene.text}</p>
      </div>
      <div className="row">
        <button type="button" disabled={at === 0} onClick={() => go(at - 1)}>
          {words.back}
        </button>
        <button type="button" disabled={at === playing.scenes.length - 1} onClick={() => go(at + 1)}>
          {words.on}
        </button>
        <button type="button" onClick={end}>
          {words.end}
        </button>
      </div>
    </section>
  );
}
