import { useState } from "react";
import type { NetworkAnswer } from "../data/drawn";
import { client, troubleOf, type Trouble } from "../data/useAsk";
import { cite, drawn, newest, type CiteViewMutation } from "../generated/operations";
import { useLanguage } from "../language";
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
  /** Makes the citation, or gives the one that is made; null where it cannot be made. */
  make(): Promise<Citation | null>;
}

/** A citation of what is shown. The same view cited twice is the same citation. */
export function useCitation(answer: NetworkAnswer, title: string): Citing {
  const { language } = useLanguage();
  const { view } = useView();
  const [state, setState] = useState<Omit<Citing, "make">>({ made: null, trouble: null, busy: false });
  const make = async () => {
    if (state.made) return state.made;
    setState({ made: null, trouble: null, busy: true });
    try {
      const { cite: cited } = await citeView(answer, view.version, title);
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
 * A citation keeps its data version by itself. With the version in the question too, the same question asked of later
 * data would be answered from the old; only a view of older data needs that.
 */
async function citeView({ variables }: NetworkAnswer, version: string, title: string) {
  const { dataVersion: _, ...filter } = variables.filter;
  const { meta } = await client.ask(newest);
  const isNewest = String(meta.dataVersion.number) === version;
  const asked = isNewest ? { ...variables, filter } : { ...variables };
  return client.ask(cite, { query: drawn.text, title, variables: asked });
}
