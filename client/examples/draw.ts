/** Draws the network of shared business chains under any filter as an SVG, with nothing but the client. */
import { createClient } from "../index.js";
import { network, type ParticipationFilter } from "../generated/operations.js";

interface Placed {
  readonly nodes: readonly { readonly key: string; readonly attributes: { x: number; y: number } }[];
}

const escaped = (text: string) => text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The part of the plane that holds all points, with a margin for names. */
function frameOf(places: readonly { x: number; y: number }[]) {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => -y)];
  const [left, top] = [Math.min(0, ...xs), Math.min(0, ...ys)];
  const [width, height] = [Math.max(1, ...xs) - left, Math.max(1, ...ys) - top];
  const size = Math.max(width, height) / 80;
  return { size, box: [left - 4 * size, top - 4 * size, width + 20 * size, height + 8 * size].join(" ") };
}

/** @param filter as in every question of the API, such as `{ datasetIds: ["policy-documents"] }` */
export async function drawNetwork(url: string, filter: ParticipationFilter = {}, minShared = 1) {
  const client = createClient({ url });
  const { nodes, links, exportUrl } = (await client.ask(network, { filter, minShared })).network;
  const file = (await (await fetch(client.address(`${exportUrl}&positions=true`))).json()) as Placed;
  const places = new Map(file.nodes.map(({ key, attributes }) => [key, attributes]));
  const at = (key: string) => places.get(key) ?? { x: 0, y: 0 };
  const { box, size } = frameOf([...places.values()]);
  const unit = (size * 0.4) / Math.max(1, ...links.map(({ sharedCount }) => sharedCount));
  const lines = links.map(({ source, target, sharedCount }) => {
    const [from, to] = [at(source), at(target)];
    return `<line x1="${from.x}" y1="${-from.y}" x2="${to.x}" y2="${-to.y}" stroke-width="${sharedCount * unit}"/>`;
  });
  const points = nodes.map(({ key, body }) => {
    const { x, y } = at(key);
    const name = escaped(body?.shortZh ?? body?.nameZh ?? key);
    return `<circle cx="${x}" cy="${-y}" r="${size * 0.6}"/><text x="${x + size}" y="${-y}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" lang="zh-CN" font-size="${size * 1.4}"><g stroke="#9aa5b5">${lines.join("")}</g>${points.join("")}</svg>`;
}
