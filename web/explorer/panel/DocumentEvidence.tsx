import type { ReactNode } from "react";
import { client, useQuery } from "../data/useQuery";
import { document as documentQuery, type DocumentEvidenceQuery } from "../generated/operations";
import { useLanguage } from "../language";
import { Failure, Loading } from "../states/Failure";
import { Name } from "../texts/Name";
import { filterOf, idOf } from "../view/view";
import { useView } from "../view/viewContext";
import { documentBodies } from "./documentBodies";
import { DocumentHead } from "./DocumentHead";
import { GoTo, GoToBody } from "./GoTo";
import { Members } from "./Members";

/** A document: what it is, its bodies and chains, and every task that it names, with roles and quotes. */
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
  const tasks = named.nodes.filter(({ item }) => item);
  const isJoint = issued.links.filter(({ target }) => target === documentKey).length > 1;
  return (
    <>
      {documents[0] && <DocumentHead document={documents[0]} />}
      <Contents data={data} isJoint={isJoint} tasks={tasks.length} />
      {isJoint && (
        <section className="item">
          <h3>{texts.units.DOCUMENT}</h3>
          <Members network={issued} itemKey={documentKey} />
        </section>
      )}
      {tasks.map(({ key: task, item }) => (
        <section key={task} className="item">
          <h3>
            <GoTo to={[task]}>{item && <Name of={item} />}</GoTo>
          </h3>
          <Members network={named} itemKey={task} />
        </section>
      ))}
      {tasks.length === 0 && !isJoint && <p>{texts.evidence.none}</p>}
      {named.totals.linksCut > 0 && (
        <p className="remark">{texts.status.cut(named.totals.nodesCut, named.totals.linksCut)}</p>
      )}
    </>
  );
}

interface ContentsProps {
  readonly data: DocumentEvidenceQuery;
  readonly isJoint: boolean;
  readonly tasks: number;
}

/** The bodies and chains of a document, each a way on. */
function Contents({ data: { issued, named, chains }, isJoint, tasks }: ContentsProps) {
  const { texts } = useLanguage();
  const signers = isJoint ? issued.nodes.flatMap(({ body }) => body ?? []) : [];
  const bodies = documentBodies(named, signers);
  const found = chains.nodes.filter(({ item }) => item);
  if (bodies.length === 0) return null;
  return (
    <>
      <p className="facts">{texts.document.holds(tasks, bodies.length)}</p>
      <Folded title={texts.document.bodies(bodies.length)}>
        {bodies.map(({ body, items, leads }) => (
          <li key={body.id}>
            <GoToBody body={body} /> {items > 0 && texts.document.tasks(items, leads)}
          </li>
        ))}
      </Folded>
      {found.length > 0 && (
        <Folded title={texts.document.chains(found.length)}>
          {found.map(({ key, item }) => (
            <li key={key}>
              <GoTo to={[key]}>{item && <Name of={item} />}</GoTo>
            </li>
          ))}
        </Folded>
      )}
    </>
  );
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="partners">
      <summary>{title}</summary>
      <ul className="roles">{children}</ul>
    </details>
  );
}
