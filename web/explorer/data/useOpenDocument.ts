import { ofDocument, unitWith } from "../view/openSet";
import { useView } from "../view/viewContext";
import { fetchUnitCounts } from "./unitCounts";

/** Opens a document with the picture of it, counted by a unit that it names. Without any, the picture stays. */
export function useOpenDocument(): (id: string) => Promise<void> {
  const { view, change } = useView();
  return async (id) => {
    const unit = await fetchUnitCounts(view, { documents: [id] }).then(
      (counts) => unitWith(counts, view.unit),
      // the evidence then says what is wrong
      () => null,
    );
    change(unit ? ofDocument(id, unit) : { selected: [`DOCUMENT:${id}`], evidence: true });
  };
}
