import path from "node:path";

type Named<Keys extends string> = Readonly<Record<Keys, string>>;

/** The words of the page that its tests look for, as the page itself has them. */
export interface Words {
  readonly heading: string;
  readonly help: string;
  readonly playground: string;
  readonly helpLines: readonly (readonly [string, string])[];
  readonly units: Named<"BUSINESS_CHAIN" | "PROJECT" | "DOCUMENT">;
  readonly identities: Named<"AS_NAMED" | "AT_DOCUMENT_DATE">;
  readonly roles: Named<"LEAD" | "PARTICIPANT">;
  readonly statuses: Named<"ACCEPTED">;
  readonly types: Named<"BODY" | "PROJECT" | "BUSINESS_CHAIN">;
  readonly successions: Named<"MERGED_INTO">;
  readonly filters: Named<"show" | "unit" | "identity" | "roles" | "leadOnly" | "reset" | "from" | "to"> & {
    readonly modes: Named<"BODIES" | "TWO_MODE">;
  };
  readonly search: Named<"name"> & { ledTo(names: string): string };
  readonly picture: Named<"noWebgl"> & { name(bodies: number, items: number, links: number): string };
  readonly legend: Named<"title" | "body"> & {
    readonly shared: Named<"weak" | "middle" | "strong">;
    readonly roles: Named<"lead" | "part">;
  };
  readonly tools: Named<"nearer" | "farther" | "fit" | "hide" | "evidence" | "unpin"> & {
    hops(hops: number): string;
  };
  readonly status: Named<"showAll" | "merged"> & {
    shown(shown: number, all: number): string;
    links(links: number): string;
    focus(name: string, hops: number): string;
    hidden(count: number): string;
    cut(nodes: number, links: number): string;
    merge(named: string, body: string): string;
  };
  readonly states: Named<"away" | "database" | "costly" | "retry" | "empty" | "takeNewer" | "reset"> & {
    newer(version: number): string;
  };
  readonly panels: Named<"pairs" | "links" | "years">;
  readonly ranking: Named<"order" | "openList"> & {
    readonly orders: Named<"SHARED_COUNT" | "JACCARD">;
    count(shown: number, all: number): string;
    all(all: number): string;
  };
  readonly years: Named<"entered" | "left"> & { only(year: number): string };
  readonly evidence: Named<"back" | "noLead" | "leads" | "state" | "openList" | "lineage" | "focus"> & {
    shares(count: number): string;
    members(count: number): string;
    paragraph(section: string | null, paragraph: number | null): string;
  };
  readonly taking: Named<
    | "open"
    | "title"
    | "copyQuery"
    | "playground"
    | "copied"
    | "link"
    | "makeCitation"
    | "gb"
    | "bibtex"
    | "citedLink"
  >;
  list(names: readonly string[]): string;
  clauses(parts: readonly string[]): string;
  named(name: string): string;
}

const TEXTS = path.resolve(import.meta.dirname, "../../web/explorer/texts");

/** Pages are compiled by other rules than tests, so that their words are loaded when they are needed. */
const load = async (language: "zh" | "en"): Promise<Words> => {
  const texts = (await import(path.join(TEXTS, `${language}.ts`))) as Readonly<Record<string, Words>>;
  return texts[language]!;
};

export const WORDS = { zh: await load("zh"), en: await load("en") };
