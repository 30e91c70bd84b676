import { useState } from "react";
import type { NetworkAnswer } from "../data/drawn";
import { client, troubleOf, type Trouble } from "../data/useQuery";
import { cite, drawn, newest, type CiteViewMutation } from "../generated/operations";
import { useLanguage, type Language } from "../language";
import { writeView } from "../view/address";
import { useView } from "../view/viewContext";

export interface Citation extends Readonly<CiteViewMutation["cite"]> {
  /** The address that shows the view and verifies the citation. */
  readonly link: string;
}

export interface Citing {
  readonly made: Citation | null;
  readonly trouble: Trouble | null;
  readonly busy: boolean;
  /** Creates the citation, or returns the existing one; null if it cannot be created. */
  make(): Promise<Citation | null>;
}

/** A citation of the current view. Citing the same view twice gives the same citation. */
export function useCitation(answer: NetworkAnswer, title: string): Citing {
  const { language } = useLanguage();
  const { view } = useView();
  const [state, setState] = useState<Omit<Citing, "make">>({ made: null, trouble: null, busy: false });
  const make = async () => {
    if (state.made) return state.made;
    setState({ made: null, trouble: null, busy: true });
    try {
      const { cite: cited } = await citeView(answer, view.version, title, language);
      const link = `${location.origin}/${writeView({ ...view, citation: cited.id }, language)}`;
      const made = { ...cited, link };
      setState({ made, trouble: null, busy: false });
      return made;
    } catch (error) {
      setState({ made: null, trouble: troubleOf(error), busy: false });
      return null;
    }
  };
  return { ...state, make };
}

/**
 * A citation records its data version by itself. With the version in the query as well, checking the query against
 * later data would still read the old version; only a view of older data needs that.
 */
async function citeView({ variables }: NetworkAnswer, version: string, title: string, language: Language) {
  const { dataVersion: _, ...filter } = variables.filter;
  const { meta } = await client.ask(newest);
  const isNewest = String(meta.dataVersion.number) === version;
  const cited = isNewest ? { ...variables, filter } : { ...variables };
  const wording = language === "zh" ? "ZH" : "EN";
  return client.ask(cite, { query: drawn.text, title, variables: cited, language: wording });
}
