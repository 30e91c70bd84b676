import type { CslItem } from "./csl-item.js";
import type { StyleTexts } from "./styled-text.js";

/** A citation format. */
export interface CitationFormat {
  /** CSL style file without extension; null: not based on a style. */
  style: string | null;
  write(item: CslItem, texts: StyleTexts): Promise<string> | string;
}
