import { pageAddress } from "../../shared/pageAddress";
import { useEffect, useState } from "react";
import { Copy } from "../export/Copy";
import { download } from "../export/download";
import { useLanguage } from "../language";
import { storyFile, storyHash } from "./story";
import { useStories } from "./storyContext";
import { useStoryPage } from "./useStoryPage";

/** The saved views as a story: replayed, as one address, as a file, and as a page that works offline. */
export function Sharing({ close }: { close(): void }) {
  const { texts } = useLanguage();
  const { own, keep, play } = useStories();
  const words = texts.stories;
  const address = useAddress();
  const page = useStoryPage((html) =>
    download(new Blob([html], { type: "text/html" }), "xietong-story.html"),
  );
  const titled = { ...own, title: own.title || texts.heading };
  const replay = () => {
    play(titled);
    close();
  };
  const save = () =>
    download(new Blob([storyFile(titled)], { type: "application/json" }), "xietong-story.json");
  return (
    <>
      <label className="field">
        <span>{words.storyTitle}</span>
        <input
          type="text"
          value={own.title}
          onChange={(event) => keep({ ...own, title: event.target.value })}
        />
      </label>
      <p className="row">
        <button type="button" disabled={page.isWorking} onClick={replay}>
          {words.play}
        </button>
        <Copy name={words.storyAddress} text={address} />
        <button type="button" onClick={save}>
          {words.file}
        </button>
        <button type="button" disabled={page.isWorking} onClick={() => page.make(titled)}>
          {page.isWorking ? words.making : words.page}
        </button>
      </p>
    </>
  );
}

/** The address that replays the story. */
function useAddress(): string {
  const { own } = useStories();
  const { texts } = useLanguage();
  const [hash, setHash] = useState("");
  useEffect(() => {
    let isCurrent = true;
    void storyHash({ ...own, title: own.title || texts.heading }).then((made) => isCurrent && setHash(made));
    return () => {
      isCurrent = false;
    };
  }, [own, texts]);
  return pageAddress(own.scenes[0]?.search ?? "") + hash;
}
