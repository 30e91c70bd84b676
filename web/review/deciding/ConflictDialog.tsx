import { Dialog } from "../../shared/Dialog";
import { useDesk } from "../document/deskContext";
import type { Item } from "../document/items";
import { useLanguage } from "../language";
import { useName, Words } from "../Words";
import type { Conflict } from "./DocumentDesk";

/** Another has decided meanwhile: both decisions stand here, and the caller chooses. */
export function ConflictDialog({ conflict }: { readonly conflict: Conflict }) {
  const { texts } = useLanguage();
  const { desk, items } = useDesk();
  const { label, reviews, seen, ids } = conflict;
  const rest = reviews.filter(({ statement }) => !ids.includes(statement));
  const settle = (sent: Conflict["reviews"]) => {
    desk.settle();
    if (sent.length > 0) void desk.review(label, sent);
  };
  const close = () => settle([]);
  return (
    <Dialog title={texts.conflict.title} closing={texts.conflict.leave} close={close}>
      <p role="alert">{texts.conflict.what(ids.length, reviews.length)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.conflict.statement}</th>
            <th scope="col">{texts.conflict.seen}</th>
            <th scope="col">{texts.conflict.theirs}</th>
            <th scope="col">{texts.conflict.yours}</th>
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => {
            const now = items.find((one) => one.id === id);
            return (
              <tr key={id}>
                <th scope="row">
                  <Words>{now?.namedForm ?? id}</Words>
                </th>
                <State item={seen.find((one) => one.id === id)} />
                <State item={now} />
                <td>
                  <Words>{label(texts)}</Words>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="conflict-choices">
        <button type="button" className="main" onClick={() => settle(rest)}>
          {rest.length > 0 ? texts.conflict.keepAndRest(rest.length) : texts.conflict.keep}
        </button>
        <button type="button" onClick={() => settle(reviews)}>
          {texts.conflict.insist}
        </button>
      </div>
    </Dialog>
  );
}

function State({ item }: { readonly item: Item | undefined }) {
  const { texts } = useLanguage();
  const name = useName();
  if (!item) return <td>{texts.conflict.gone}</td>;
  return (
    <td>
      {texts.statuses[item.status]} · {texts.predicates[item.predicate]} ·{" "}
      {item.subject ? <Words>{name(item.subject)}</Words> : texts.unresolved}
      {item.reviewedBy && (
        <>
          {" · "}
          <Words>{item.reviewedBy}</Words> {texts.time(item.reviewedAt ?? "")}
        </>
      )}
    </td>
  );
}
