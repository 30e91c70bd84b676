import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { search, type SearchQuery } from "../generated/operations";
import { client, useQuery } from "../data/useQuery";
import { useLanguage } from "../language";
import { Name } from "../texts/Name";
import { useView } from "../view/viewContext";

type Hit = SearchQuery["search"]["nodes"][number];

const PAUSE_MS = 150;
const PREFIX = {
  BODY: "BODY",
  PROJECT: "PROJECT",
  BUSINESS_CHAIN: "BUSINESS_CHAIN",
  DOCUMENT: "DOCUMENT",
  GOAL: "GOAL",
  PLAN: "PLAN",
  // a quote opens the document that it stands in
  QUOTE: "DOCUMENT",
} as const;

/** The key of the node that a hit stands for. */
function keyOf(hit: Hit): string {
  const id = (hit.body ?? hit.project ?? hit.businessChain ?? hit.document)?.id ?? "";
  return `${PREFIX[hit.type]}:${id}`;
}

/** Debounces typing before a request is sent. */
function useDebounced(text: string): string {
  const [debounced, setDebounced] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return debounced;
}

interface Found {
  readonly hits: readonly Hit[];
  readonly total: number;
}

const FIRST = 8;
/** The most that the API gives at once. */
const MOST = 200;

/** The hits of the text as it stands; undefined until they have arrived, so that no hit of an older text is offered. */
function useHits(text: string, first: number): Found | undefined {
  const wanted = text.trim();
  const query = useDebounced(wanted);
  const { data } = useQuery(query && `${first} ${query}`, async (signal) => {
    const answer = await client.ask(search, { text: query, first }, { signal });
    return { query, hits: answer.search.nodes, total: Math.min(MOST, answer.search.totalCount) };
  });
  return wanted && data?.query === wanted ? data : undefined;
}

/** Enter before the hits have arrived chooses the first one once they have, unless the text has changed. */
function useEnter(text: string, hits: readonly Hit[] | undefined, choose: (hit: Hit) => void): () => void {
  const entered = useRef<string | null>(null);
  useEffect(() => {
    if (entered.current !== text) entered.current = null;
    else if (hits?.[0]) choose(hits[0]);
  });
  return () => void (entered.current = text);
}

export function Search() {
  const { texts } = useLanguage();
  const { change } = useView();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const list = useId();
  const [first, setFirst] = useState(FIRST);
  const found = useHits(text, first);
  const hits = found?.hits;
  const open = hits !== undefined;

  const choose = (hit: Hit) => {
    setText("");
    change({ selected: [keyOf(hit)], evidence: true });
  };
  const enter = useEnter(text, hits, choose);
  const onKeyDown = (event: KeyboardEvent) => {
    const count = hits?.length ?? 0;
    if (event.key === "ArrowDown" && count > 0) setAt((at + 1) % count);
    else if (event.key === "ArrowUp" && count > 0) setAt((at + count - 1) % count);
    else if (event.key === "Enter" && hits?.[at]) choose(hits[at]);
    else if (event.key === "Enter" && text.trim() && !hits) enter();
    else if (event.key === "Escape" && text) setText("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="search">
      <input
        id="search"
        type="search"
        role="combobox"
        aria-label={texts.search.name}
        aria-expanded={open}
        aria-controls={list}
        aria-activedescendant={open && hits.length > 0 ? `${list}-${at}` : undefined}
        autoComplete="off"
        placeholder={texts.search.hint}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
          setFirst(FIRST);
        }}
        onKeyDown={onKeyDown}
      />
      <Hits list={list} found={found} at={at} choose={choose} showAll={() => setFirst(MOST)} />
    </div>
  );
}

interface HitsProps {
  readonly list: string;
  readonly found: Found | undefined;
  readonly at: number;
  choose(hit: Hit): void;
  showAll(): void;
}

function Hits({ list, found, at, choose, showAll }: HitsProps) {
  const { texts } = useLanguage();
  const chosen = `${list}-${at}`;
  const hits = found?.hits;
  const left = found ? found.total - found.hits.length : 0;
  useEffect(() => {
    // newer browsers return a promise, which is no clean-up
    void document.getElementById(chosen)?.scrollIntoView({ block: "nearest" });
  }, [chosen, hits]);
  return (
    <div className="hits" hidden={hits === undefined}>
      {hits?.length === 0 && <p>{texts.search.none}</p>}
      <ul id={list} role="listbox" aria-label={texts.search.name}>
        {hits?.map((hit, index) => (
          <li
            key={hit.key}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(hit)}
          >
            <HitWords hit={hit} />
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

function HitWords({ hit }: { hit: Hit }) {
  const { texts } = useLanguage();
  const named = hit.body ?? hit.project ?? hit.businessChain;
  return (
    <>
      <span className="hit-name">
        {named ? (
          <Name of={named} />
        ) : (
          <span lang="zh-CN">{hit.type === "QUOTE" ? hit.matched : hit.document?.title}</span>
        )}
      </span>
      <span className="hit-kind">{texts.types[hit.type]}</span>
      {hit.ledTo.length > 0 && <LedTo hit={hit} />}
    </>
  );
}

/** For a former body: the bodies that succeeded it. */
function LedTo({ hit }: { hit: Hit }) {
  const { texts, language } = useLanguage();
  const names = hit.ledTo.map((body) =>
    language === "zh" ? (body.shortZh ?? body.nameZh) : (body.nameEn ?? body.nameZh),
  );
  return <span className="hit-led">{texts.search.ledTo(texts.list(names))}</span>;
}
