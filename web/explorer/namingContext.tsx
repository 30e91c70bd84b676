import { createContext, use, useMemo, type ReactNode } from "react";
import { pagesOf } from "../../client/index";
import { client, useQuery } from "./data/useQuery";
import { acronyms } from "./generated/operations";
import { useLanguage } from "./language";
import { namingOf, type Naming } from "./naming";

const NamingContext = createContext<Naming | null>(null);
const NONE: ReadonlyMap<string, string> = new Map();

async function fetchAcronyms(signal: AbortSignal): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const askPage = async (after: string | null) =>
    (await client.ask(acronyms, { after }, { signal })).namesConnection;
  for await (const { edges } of pagesOf(askPage)) {
    for (const { node } of edges) for (const { id } of node.bodies) found.set(id, node.text);
  }
  return found;
}

/** Names in the language of the page. English acronyms are loaded only for the English page. */
export function NamingProvider({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const { data } = useQuery(language === "en" ? "acronyms" : null, fetchAcronyms);
  const naming = useMemo(() => namingOf(language, data ?? NONE), [language, data]);
  return <NamingContext value={naming}>{children}</NamingContext>;
}

export function useNaming(): Naming {
  const naming = use(NamingContext);
  if (!naming) throw new Error("useNaming needs a NamingProvider above it");
  return naming;
}
