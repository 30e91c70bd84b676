import { search, type SearchQuery } from "../generated/operations";
import { useOpenDocument } from "../data/useOpenDocument";
import { client } from "../data/useQuery";
import { useLanguage } from "../language";
import { Name } from "../texts/Name";
import { useView } from "../view/viewContext";
import { Lookup } from "./Lookup";

type Hit = SearchQuery["search"]["nodes"][number];

async function ask(text: string, first: number, signal: AbortSignal) {
  const { nodes, totalCount } = (await client.ask(search, { text, first }, { signal })).search;
  return { hits: nodes, total: totalCount };
}

/** Looks up bodies, projects, chains and documents. A document, or a quote in it, opens as a view of its own. */
export function Search() {
  const { texts } = useLanguage();
  const { change } = useView();
  const openDocument = useOpenDocument();
  const choose = (hit: Hit) => {
    const id = (hit.body ?? hit.project ?? hit.businessChain)?.id;
    if (id !== undefined) change({ selected: [`${hit.type}:${id}`], evidence: true });
    else if (hit.document) void openDocument(hit.document.id);
  };
  return (
    <Lookup
      id="search"
      name={texts.search.name}
      hint={texts.search.hint}
      none={texts.search.none}
      ask={ask}
      keyOf={({ key }) => key}
      choose={choose}
    >
      {(hit) => <HitWords hit={hit} />}
    </Lookup>
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
      <span className="hit-kind">
        {texts.types[hit.type]}
        <When hit={hit} />
      </span>
      {hit.type === "QUOTE" && hit.document && (
        <span className="hit-source" lang="zh-CN">
          {hit.document.title}
        </span>
      )}
      {hit.ledTo.length > 0 && <LedTo hit={hit} />}
    </>
  );
}

const yearOf = (date: string | null): string => (date ?? "").slice(0, 4);

/** The years of a body and the date of a document: others may have the same name. */
function When({ hit: { body, document } }: { hit: Hit }) {
  const { texts } = useLanguage();
  if (document?.publishedOn) return ` · ${document.publishedOn}`;
  if (!body?.establishedOn && !body?.abolishedOn) return null;
  return ` · ${texts.search.lived(yearOf(body.establishedOn), yearOf(body.abolishedOn))}`;
}

/** For a former body: the bodies that succeeded it. */
function LedTo({ hit }: { hit: Hit }) {
  const { texts, language } = useLanguage();
  const names = hit.ledTo.map((body) =>
    language === "zh" ? (body.shortZh ?? body.nameZh) : (body.nameEn ?? body.nameZh),
  );
  return <span className="hit-led">{texts.search.ledTo(texts.list(names))}</span>;
}
