import { createContext, use, useState, type ReactNode } from "react";
import { choices, type ChoicesQuery } from "../generated/operations";
import { useNaming } from "../namingContext";
import { useView } from "../view/viewContext";
import { client, useQuery } from "./useQuery";

interface Choices {
  readonly datasets: ChoicesQuery["datasets"];
  titleOf(id: string): string;
  datasetNameOf(id: string): string;
  /** Whether names are on their way. */
  readonly pending: boolean;
  /** Loads the data sets, which are not requested until the user can choose among them. */
  load(): void;
}

const ChoicesContext = createContext<Choices | null>(null);
const NONE: ChoicesQuery = { documents: [], datasets: [] };

/** The documents and data sets that a view can be limited to. */
export function ChoicesProvider({ children }: { children: ReactNode }) {
  const { view } = useView();
  const naming = useNaming();
  const [requested, setRequested] = useState(false);
  const needed = requested || view.documents.length + view.datasets.length > 0;
  const variables = { chosen: view.documents };
  const key = JSON.stringify([variables, view.version]);
  const { data, busy } = useQuery(needed ? key : null, (signal) =>
    client.ask(choices, variables, { signal }),
  );
  const { documents, datasets } = data ?? NONE;
  const value: Choices = {
    datasets,
    pending: busy,
    titleOf: (id) => documents.find((document) => document.id === id)?.title ?? id,
    datasetNameOf: (id) => {
      const dataset = datasets.find((candidate) => candidate.id === id);
      return dataset ? naming.full(dataset) : id;
    },
    load: () => setRequested(true),
  };
  return <ChoicesContext value={value}>{children}</ChoicesContext>;
}

export function useChoices(): Choices {
  const value = use(ChoicesContext);
  if (!value) throw new Error("useChoices needs a ChoicesProvider above it");
  return value;
}
