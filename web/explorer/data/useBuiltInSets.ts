import { useState } from "react";
import { builtInSets, loadSet, type BuiltInSetsQuery } from "../generated/operations";
import { ofSet } from "../view/openSet";
import { useView } from "../view/viewContext";
import { useNetwork } from "./networkContext";
import { client, troubleOf, useQuery, type Trouble } from "./useQuery";

export type BuiltInSet = BuiltInSetsQuery["builtInSets"][number];

interface Loading {
  readonly set: BuiltInSet;
  /** null while it goes on. */
  readonly trouble: Trouble | null;
}

/** The built-in data sets, and loading one, which opens it as a view of its own. */
export function useBuiltInSets() {
  const { view, change } = useView();
  const { renewMeta } = useNetwork();
  const [loading, setLoading] = useState<Loading | null>(null);
  const { data } = useQuery(view.version ? `sets ${view.version}` : null, (signal) =>
    client.ask(builtInSets, {}, { signal }),
  );
  const load = async (set: BuiltInSet) => {
    setLoading({ set, trouble: null });
    try {
      const { loadBuiltInSet } = await client.ask(loadSet, { id: set.id });
      renewMeta();
      change({ ...ofSet(set), version: String(loadBuiltInSet.dataVersion.number) });
      setLoading(null);
    } catch (error) {
      setLoading({ set, trouble: troubleOf(error) });
    }
  };
  return { sets: data?.builtInSets ?? [], loading, load };
}
