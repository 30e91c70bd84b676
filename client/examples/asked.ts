/** What both example pages share: the question, the line about its answer, and the message when there is none. */
import { createClient, ServerAway } from "../index.js";
import { network, sources, type ParticipationFilter } from "../generated/operations.js";

/** The server is named as `?server=http://127.0.0.1:4000`; without it, the page asks the server it came from. */
export const client = createClient({ url: new URLSearchParams(location.search).get("server") ?? "" });

/** Business chains that the Ministry of Finance takes part in. */
const FILTER: ParticipationFilter = { involving: ["mof"] };

export async function askNetwork() {
  const [answer, { datasets }] = await Promise.all([
    client.ask(network, { filter: FILTER }),
    client.ask(sources),
  ]);
  return { ...answer.network, citations: datasets.map(({ citation }) => citation) };
}

export type Asked = Awaited<ReturnType<typeof askNetwork>>;

export const nameOf = ({ body, key }: Asked["nodes"][number]) => body?.shortZh ?? body?.nameZh ?? key;

/** Says what is shown and where it comes from. */
export function describe({ nodes, links, dataVersion, citations }: Asked): string {
  const version = `Data version ${dataVersion.number} (${dataVersion.contentHash.slice(0, 12)})`;
  const what = `${nodes.length} bodies in business chains with the Ministry of Finance (财政部), ${links.length} links`;
  return `${what}. Source: ${citations.join(" ")} ${version}.`;
}

/** Says why there is no picture. */
export function explain(error: unknown): string {
  if (!(error instanceof ServerAway)) return error instanceof Error ? error.message : String(error);
  const server = client.address("") || location.origin;
  return `No answer from ${server}. Is xietong running there, and does its CORS_ORIGINS name ${location.origin}?`;
}
