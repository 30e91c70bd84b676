import type { CslItem } from "./csl-item.js";
import type { StyleTexts } from "./styled-text.js";

/** One way to write a citation. */
export interface CitationFormat {
  /** File of the style, without its ending; null: it needs none. */
  style: string | null;
  write(item: CslItem, texts: StyleTexts): Promise<string> | string;
}
