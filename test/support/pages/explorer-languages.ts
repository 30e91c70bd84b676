import type { Page } from "playwright-core";

/** Names of formats and programs, and examples of input, that are the same in Chinese. */
const SAME_IN_BOTH = [
  ...["GEXF", "GraphML", "CSV", "JSON", "LD", "Parquet", "XSD", "PNG", "SVG", "zip", "BibTeX", "GB"],
  ...["networkx", "D3", "Cytoscape", "graphology", "WebGL", "xietong", "NDRC", "fgw"],
  ...["Esc", "Tab", "Ctrl", "Shift"],
];

/** Every visible text, accessible name and hint with its declared language. */
const PIECES = `(() => {
  const langOf = (element) => element.closest("[lang]")?.lang ?? "";
  const found = [];
  const seen = [...document.body.querySelectorAll("*")].filter((element) => element.checkVisibility());
  for (const element of seen) {
    for (const child of element.childNodes)
      if (child.nodeType === Node.TEXT_NODE) found.push([langOf(element), child.data.trim()]);
    for (const name of ["aria-label", "title", "placeholder", "aria-roledescription"])
      if (element.hasAttribute(name)) found.push([langOf(element), element.getAttribute(name)]);
  }
  return found.filter(([, text]) => text !== "");
})()`;

/** Chinese text in an English page that is not marked as Chinese, or English words in a Chinese page. */
export async function strayWords(page: Page, language: "zh" | "en"): Promise<string[]> {
  const pieces = await page.evaluate<[string, string][]>(PIECES);
  if (language === "en") {
    return pieces
      .filter(([lang, text]) => lang !== "zh-CN" && /\p{Script=Han}/u.test(text))
      .map(([, text]) => text);
  }
  const known = new Set(SAME_IN_BOTH);
  return pieces
    .filter(([lang]) => lang !== "en")
    .flatMap(([, text]) => text.match(/[A-Za-z][A-Za-z\d]+/g) ?? [])
    .filter((word) => !known.has(word));
}
