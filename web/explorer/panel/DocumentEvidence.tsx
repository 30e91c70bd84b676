import { client, useQuery } from "../data/useQuery";
import { document as documentQuery, type DocumentEvidenceQuery } from "../generated/operations";
import { useLanguage } from "../language";
import { Failure, Loading } from "../states/Failure";
import { Name } from "../texts/Name";
import { filterOf, idOf } from "../view/view";
import { useView } from "../view/viewContext";
import { Members } from "./Members";

type Document = DocumentEvidenceQuery["documents"][number];

/** A document: the bodies that issued it jointly, and every project that it names, with roles and quotes. */
export function DocumentEvidence({ documentKey }: { documentKey: string }) {
  const { texts } = useLanguage();
  const { view } = useView();
  const id = idOf(documentKey);
  const filter = filterOf(view);
  const variables = { id, items: [id], filter, named: { ...filter, documentIds: [id] } };
  const key = view.version && JSON.stringify(variables);
  const { data, trouble, busy, retry } = useQuery(key || null, (signal) =>
    client.ask(documentQuery, variables, { signal }),
  );
  if (trouble) return <Failure trouble={trouble} retry={retry} />;
  if (!data || busy) return <Loading />;
  const { issued, named, documents } = data;
  const projects = named.nodes.filter(({ item }) => item);
  const isJoint = issued.links.filter(({ target }) => target === documentKey).length > 1;
  return (
    <>
      {documents[0] && <Title document={documents[0]} />}
      {isJoint && (
        <section className="item">
          <h3>{texts.units.DOCUMENT}</h3>
          <Members network={issued} itemKey={documentKey} />
        </section>
      )}
      {projects.map(({ key: project, item }) => (
        <section key={project} className="item">
          <h3>{item && <Name of={item} />}</h3>
          <Members network={named} itemKey={project} />
        </section>
      ))}
      {projects.length === 0 && !isJoint && <p>{texts.evidence.none}</p>}
      {named.totals.linksCut > 0 && (
        <p className="remark">{texts.status.cut(named.totals.nodesCut, named.totals.linksCut)}</p>
      )}
    </>
  );
}

/** What the document is, and the condition that limits the whole view to it. */
function Title({ document: { id, title, number, publishedOn, issuers } }: { document: Document }) {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const isOnly = view.documents.join() === id;
  return (
    <>
      <h2 lang="zh-CN">{title}</h2>
      <p className="facts">
        {[publishedOn, number, ...issuers].filter(Boolean).map((fact, index) => (
          <span key={fact} lang={/\p{Script=Han}/u.test(fact!) ? "zh-CN" : undefined}>
            {index > 0 && " · "}
            {fact}
          </span>
        ))}
      </p>
      {!isOnly && (
        <button type="button" onClick={() => change({ documents: [id] })}>
          {texts.evidence.onlyDocument}
        </button>
      )}
    </>
  );
}
