/** The article of a page, without menus and footers. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { textOfBytes } from "./decode.js";
import { textOfDom, type DomNode } from "./html-text.js";

/** Below this share of the page's text, the article that was found is not the document. */
const LEAST_SHARE = 0.3;

export function textOfHtml(bytes: Uint8Array, name: string): Promise<string> {
  const html = textOfBytes(bytes, name);
  const whole = textOfMarkup(html);
  const document = documentOf(html);
  const article = new Readability(document, { keepClasses: false }).parse();
  const found = article?.content ? textOfMarkup(article.content) : "";
  const text = found.length >= whole.length * LEAST_SHARE ? found : whole;
  const title = article?.title?.trim() ?? "";
  const isNamed = title === "" || text.replace(/\s/g, "").slice(0, 400).includes(title.replace(/\s/g, ""));
  return Promise.resolve(isNamed ? text : `${title}\n${text}`);
}

/** Text of a piece of markup. */
export function textOfMarkup(html: string): string {
  return textOfDom(documentOf(`<!doctype html><html><body>${bodyOf(html)}</body></html>`).body);
}

function documentOf(html: string): { body: DomNode } {
  return (parseHTML(html) as unknown as { document: { body: DomNode } }).document;
}

function bodyOf(html: string): string {
  return /<body[^>]*>([^]*)/i.exec(html)?.[1]?.replace(/<\/(?:body|html)>/gi, "") ?? html;
}
