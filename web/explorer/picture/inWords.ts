import type { Texts } from "../texts/zh";
import type { Scene } from "./scene";

/** The text alternative of a picture: how many bodies, items and links it has. */
export function pictureInWords({ nodes }: Pick<Scene, "nodes">, links: number, { picture }: Texts): string {
  const bodies = nodes.filter(({ kind }) => kind === "body").length;
  return picture.name(bodies, nodes.length - bodies, links);
}
