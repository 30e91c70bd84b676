/** Draws the network of shared business chains as an SVG, in 30 lines with nothing but the client. */
import { createClient } from "../index.js";
import { network } from "../generated/operations.js";

interface Placed {
  readonly nodes: readonly { readonly key: string; readonly attributes: { x: number; y: number } }[];
}

const escaped = (text: string) => text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export async function drawNetwork(url: string, minShared = 1): Promise<string> {
  const client = createClient({ url });
  const { nodes, links, exportUrl } = (await client.ask(network, { minShared })).network;
  const file = await fetch(client.address(`${exportUrl}&positions=true`));
  const { nodes: placed } = (await file.json()) as Placed;
  const places = new Map(placed.map(({ key, attributes }) => [key, attributes]));
  const at = (key: string) => places.get(key) ?? { x: 0, y: 0 };
  const lines = links.map(({ source, target, sharedCount }) => {
    const [from, to] = [at(source), at(target)];
    return `<line x1="${from.x}" y1="${-from.y}" x2="${to.x}" y2="${-to.y}" stroke-width="${sharedCount * 0.3}"/>`;
  });
  const points = nodes.map(({ key, body }) => {
    const { x, y } = at(key);
    const label = `<text x="${x + 2}" y="${-y}">${escaped(body?.shortZh ?? body?.nameZh ?? key)}</text>`;
    return `<circle cx="${x}" cy="${-y}" r="1.5"/>${label}`;
  });
  const drawing = `<g stroke="#9aa5b5">${lines.join("")}</g><g font-size="3">${points.join("")}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-120 -120 240 240" lang="zh-CN">${drawing}</svg>`;
}
