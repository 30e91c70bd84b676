import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from "react";
import type { Trouble } from "../data/useQuery";
import { useLanguage } from "../language";
import { Reason } from "../states/Failure";
import { FIRST, MOST, useEnter, useHits, type Found } from "./useHits";

interface Props<Hit> {
  /** Id of the field, for the keyboard shortcut that leads to it. */
  readonly id?: string;
  readonly name: string;
  readonly hint: string;
  /** Said when nothing is found. */
  readonly none: string;
  ask(text: string, first: number, signal: AbortSignal): Promise<Found<Hit>>;
  keyOf(hit: Hit): string;
  choose(hit: Hit): void;
  /** A hit in words. */
  children(hit: Hit): ReactNode;
}

/** A field that looks things up while one types. Arrow keys move among the hits, Enter chooses. */
export function Lookup<Hit>({ id, name, hint, none, ask, keyOf, choose, children }: Props<Hit>) {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const [first, setFirst] = useState(FIRST);
  const list = useId();
  const { found, trouble } = useHits(text, first, ask);
  const hits = found?.hits;
  const open = hits !== undefined || trouble !== null;
  const take = (hit: Hit) => {
    setText("");
    choose(hit);
  };
  const enter = useEnter(text, hits, take);
  const onKeyDown = (event: KeyboardEvent) => {
    const count = hits?.length ?? 0;
    if (event.key === "ArrowDown" && count > 0) setAt((at + 1) % count);
    else if (event.key === "ArrowUp" && count > 0) setAt((at + count - 1) % count);
    else if (event.key === "Enter" && hits?.[at]) take(hits[at]);
    else if (event.key === "Enter" && text.trim() && !hits) enter();
    else if (event.key === "Escape" && text) setText("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="search">
      <input
        id={id}
        type="search"
        role="combobox"
        aria-label={name}
        aria-expanded={open}
        aria-controls={list}
        aria-activedescendant={hits && hits.length > 0 ? `${list}-${at}` : undefined}
        autoComplete="off"
        placeholder={hint}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
          setFirst(FIRST);
        }}
        onKeyDown={onKeyDown}
      />
      <Hits {...{ list, name, none, found, trouble, at, keyOf }} choose={take} showAll={() => setFirst(MOST)}>
        {children}
      </Hits>
    </div>
  );
}

interface HitsProps<Hit> extends Pick<Props<Hit>, "name" | "none" | "keyOf" | "choose" | "children"> {
  readonly list: string;
  readonly found: Found<Hit> | undefined;
  readonly trouble: Trouble | null;
  readonly at: number;
  showAll(): void;
}

function Hits<Hit>(props: HitsProps<Hit>) {
  const { list, name, none, found, trouble, at, keyOf, choose, children, showAll } = props;
  const { texts } = useLanguage();
  const chosen = `${list}-${at}`;
  const hits = found?.hits;
  const left = found ? Math.min(MOST, found.total) - found.hits.length : 0;
  useEffect(() => {
    // newer browsers return a promise, which is no clean-up
    void document.getElementById(chosen)?.scrollIntoView({ block: "nearest" });
  }, [chosen, hits]);
  return (
    <div className="hits" hidden={hits === undefined && trouble === null}>
      <div role="status">{trouble && <Reason trouble={trouble} />}</div>
      {hits?.length === 0 && <p>{none}</p>}
      <ul id={list} role="listbox" aria-label={name}>
        {hits?.map((hit, index) => (
          <li
            key={keyOf(hit)}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(hit)}
          >
            {children(hit)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="more" onClick={showAll}>
          {texts.search.more(left)}
        </button>
      )}
    </div>
  );
}
