import { documentUnits, type Unit } from "../generated/operations";
import { ofDocument, unitWith } from "../view/openSet";
import { START, filterOf, type View } from "../view/view";
import { useView } from "../view/viewContext";
import { client } from "./useQuery";

async function countsOf(id: string, { version, identity, asOf }: View): Promise<Record<Unit, number>> {
  const filter = filterOf({ ...START, version, identity, asOf, documents: [id] });
  const { chains, projects, issued } = await client.ask(documentUnits, { filter });
  return {
    BUSINESS_CHAIN: chains.itemsInvolved,
    PROJECT: projects.itemsInvolved,
    DOCUMENT: issued.itemsInvolved,
  };
}

/** Opens a document with the picture of it, counted by a unit that it names. Without any, the picture stays. */
export function useOpenDocument(): (id: string) => Promise<void> {
  const { view, change } = useView();
  return async (id) => {
    const unit = await countsOf(id, view).then(
      (counts) => unitWith(counts, view.unit),
      // the evidence then says what is wrong
      () => null,
    );
    change(unit ? ofDocument(id, unit) : { selected: [`DOCUMENT:${id}`], evidence: true });
  };
}
