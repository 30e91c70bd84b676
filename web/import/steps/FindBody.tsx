import { useEffect, useState } from "react";
import { client } from "../../signing-in/client";
import { findBodies } from "../generated/operations";
import { useLanguage } from "../language";

const WAIT_MS = 250;

export interface FoundBody {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly label: string;
  choose(body: FoundBody): void;
}

/** Finds a body by a part of its name, pinyin or abbreviation. */
export function FindBody({ label, choose }: Props) {
  const { texts } = useLanguage();
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly FoundBody[] | null>(null);
  useEffect(() => {
    setFound(null);
    if (text.trim() === "") return undefined;
    const control = new AbortController();
    const timer = setTimeout(() => {
      client.ask(findBodies, { text }, { signal: control.signal }).then(
        ({ search }) =>
          setFound(
            search.nodes.flatMap(({ body }) =>
              body ? [{ id: body.id, name: body.nameZh ?? body.nameEn ?? body.id }] : [],
            ),
          ),
        () => undefined,
      );
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [text]);
  return (
    <span className="find-body">
      <input
        type="search"
        aria-label={label}
        placeholder={texts.unknown.findHint}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {found?.map((body) => (
        <button key={body.id} type="button" onClick={() => choose(body)}>
          {texts.unknown.is(body.name)}
        </button>
      ))}
      {found?.length === 0 && <span className="hint">{texts.unknown.notFound}</span>}
    </span>
  );
}
