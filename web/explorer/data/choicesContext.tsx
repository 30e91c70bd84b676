import { createContext, use, useState, type ReactNode } from "react";
import { choices, type ChoicesQuery } from "../generated/operations";
import { useNaming } from "../namingContext";
import { useView } from "../view/viewContext";
import { client, useQuery } from "./useQuery";

interface Choices {
  /** The newest documents, and those that are chosen. */
  readonly documents: ChoicesQuery["documents"];
  readonly datasets: ChoicesQuery["datasets"];
  /** Number of documents of the newest ones, and of all. */
  readonly listed: number;
  readonly allDocuments: number;
  titleOf(id: string): string;
  datasetNameOf(id: string): string;
  /** Loads documents and data sets, which are not requested until the user can choose among them. */
  load(): void;
}

const ChoicesContext = createContext<Choices | null>(null);
const NONE: ChoicesQuery = {
  documents: [],
  chosen: [],
  datasets: [],
  documentsConnection: { totalCount: 0 },
};

/** The documents and data sets that a view can be limited to. */
export function ChoicesProvider({ children }: { children: ReactNode }) {
  const { view } = useView();
  const naming = useNaming();
  const [requested, setRequested] = useState(false);
  const needed = requested || view.documents.length + view.datasets.length > 0;
  const variables = { chosen: view.documents };
  const key = JSON.stringify([variables, view.version]);
  const { data } = useQuery(needed ? key : null, (signal) => client.ask(choices, variables, { signal }));
  const { documents: newest, chosen, datasets, documentsConnection } = data ?? NONE;
  const older = chosen.filter(({ id }) => !newest.some((document) => document.id === id));
  const documents = [...newest, ...older];
  const value: Choices = {
    documents,
    datasets,
    listed: newest.length,
    allDocuments: documentsConnection.totalCount,
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
