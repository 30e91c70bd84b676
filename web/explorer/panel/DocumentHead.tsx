import { useOpenDocument } from "../data/useOpenDocument";
import type { DocumentEvidenceQuery } from "../generated/operations";
import { langOf, useLanguage } from "../language";
import { useView } from "../view/viewContext";
import { GoToBody } from "./GoTo";

type Document = DocumentEvidenceQuery["documents"][number];

/** What a document is, and the way to the picture of it. */
export function DocumentHead({ document }: { document: Document }) {
  const { texts } = useLanguage();
  const { view } = useView();
  const openDocument = useOpenDocument();
  const { id, title, number, publishedOn, url } = document;
  const isOnly = view.documents.join() === id;
  return (
    <>
      <h2 lang="zh-CN">{title}</h2>
      <p className="facts">
        {number !== null && <span lang="zh-CN">{number}</span>}
        {number !== null && publishedOn !== null && " · "}
        {publishedOn}
        {url !== null && (
          <>
            {" · "}
            <a href={url} target="_blank" rel="noreferrer">
              {texts.document.text}
            </a>
          </>
        )}
      </p>
      <Issuers document={document} />
      {!isOnly && (
        <button type="button" onClick={() => void openDocument(id)}>
          {texts.document.picture}
        </button>
      )}
    </>
  );
}

/** The bodies on record that issued it, which lead on, or else the issuers as the document names them. */
function Issuers({ document: { issuers, issuedBy } }: { document: Document }) {
  const { texts } = useLanguage();
  if (issuers.length + issuedBy.length === 0) return null;
  return (
    <p className="leading">
      {texts.named(texts.document.issuers)}
      {issuedBy.map((body, index) => (
        <span key={body.id}>
          {index > 0 && texts.between}
          <GoToBody body={body} />
        </span>
      ))}
      {issuedBy.length === 0 && <span lang={langOf(issuers.join())}>{texts.list(issuers)}</span>}
    </p>
  );
}
