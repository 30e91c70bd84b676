import { useState } from "react";
import { client } from "../data/useQuery";
import { usePaged } from "../data/usePaged";
import { partners } from "../generated/operations";
import { useLanguage } from "../language";
import { Failure, Loading } from "../states/Failure";
import { Name } from "../texts/Name";
import { filterOf } from "../view/view";
import { useView } from "../view/viewContext";
import { GoTo } from "./GoTo";

/** The partners of a body, closest first, folded; each leads to what the two share. */
export function Partners({ id, count }: { id: string; count: number }) {
  const { texts } = useLanguage();
  const [open, setOpen] = useState(false);
  if (count === 0) return null;
  return (
    <details className="partners" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.evidence.partners(count)}</summary>
      {open && <List id={id} />}
    </details>
  );
}

function List({ id }: { id: string }) {
  const { texts } = useLanguage();
  const { view } = useView();
  const variables = { id, unit: view.unit, filter: filterOf(view) };
  const { rows, all, more, trouble, busy, retry } = usePaged(
    view.version && JSON.stringify(variables),
    async (after, signal) => {
      const { body } = await client.ask(partners, { ...variables, after }, { signal });
      return body!.partners;
    },
  );
  if (trouble) return <Failure trouble={trouble} retry={retry} />;
  if (rows.length === 0) return <Loading />;
  return (
    <>
      <ul className="roles">
        {rows.map(({ key, partner, sharedCount }) => (
          <li key={key}>
            <GoTo to={[`BODY:${id}`, `BODY:${partner.id}`]}>
              <Name of={partner} short /> {sharedCount}
            </GoTo>
          </li>
        ))}
      </ul>
      {more && (
        <button type="button" className="more" onClick={more} disabled={busy}>
          {texts.evidence.more(rows.length, all)}
        </button>
      )}
    </>
  );
}
