import { useChoices } from "../data/choicesContext";
import { client } from "../data/useQuery";
import { findDocuments, type FindDocumentsQuery } from "../generated/operations";
import { langOf, useLanguage } from "../language";
import { useView } from "../view/viewContext";
import { Lookup } from "./Lookup";

type Document = NonNullable<FindDocumentsQuery["search"]["nodes"][number]["document"]>;

async function ask(text: string, first: number, signal: AbortSignal) {
  const { nodes, totalCount } = (await client.ask(findDocuments, { text, first }, { signal })).search;
  return { hits: nodes.flatMap(({ document }) => document ?? []), total: totalCount };
}

/** Limits the view to documents, which are looked up by title or number. */
export function DocumentFilter() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { documents: chosen } = view;
  const { filters } = texts;
  return (
    <div className="documents" role="group" aria-label={filters.documents}>
      <span aria-hidden="true">{filters.documents}</span>
      <Lookup
        name={filters.findDocument}
        hint={chosen.length === 0 ? filters.anyDocument : filters.addAnother(chosen.length)}
        none={filters.noSuchDocument}
        ask={ask}
        keyOf={({ id }) => id}
        choose={({ id }) => !chosen.includes(id) && change({ documents: [...chosen, id] })}
      >
        {(document) => <Words document={document} />}
      </Lookup>
      {chosen.length > 0 && <Chosen />}
    </div>
  );
}

function Words({ document: { title, number, publishedOn } }: { document: Document }) {
  return (
    <>
      <span className="hit-name" lang="zh-CN">
        {title}
      </span>
      <span className="hit-kind" lang="zh-CN">
        {[number, publishedOn].filter(Boolean).join(" · ")}
      </span>
    </>
  );
}

/** The documents chosen, each with a button that removes it. */
function Chosen() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { titleOf } = useChoices();
  return (
    <ul>
      {view.documents.map((id) => (
        <li key={id}>
          <span lang="zh-CN">{titleOf(id)}</span>{" "}
          <button
            type="button"
            lang={langOf(titleOf(id))}
            aria-label={texts.status.drop(titleOf(id))}
            title={texts.status.drop(titleOf(id))}
            onClick={() => change({ documents: view.documents.filter((other) => other !== id) })}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
