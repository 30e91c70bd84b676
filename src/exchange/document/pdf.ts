/** Text of a PDF with a text layer: lines joined to paragraphs, page headers and page numbers left out. */
import { refusedDocument } from "./refused.js";

interface Line {
  text: string;
  /** Left and right edge, and height above the page's bottom. */
  left: number;
  right: number;
  y: number;
}

interface TextItem {
  str: string;
  width: number;
  transform: number[];
}

const MOST_PAGES = 2_000;
/** Fewer characters a page are no text layer. */
const LEAST_CHARACTERS = 10;
const MOST_BROKEN = 0.1;

export async function textOfPdf(bytes: Uint8Array, name: string): Promise<string> {
  const pages = await linesOfPages(bytes, name);
  const text = joinLines(withoutMargins(pages));
  const characters = text.replace(/\s/g, "");
  if (characters.length < LEAST_CHARACTERS * Math.min(pages.length, 5))
    throw refusedDocument({
      name,
      reason: "it is a scan without a text layer; run text recognition (OCR) on it first",
    });
  const broken = characters.match(/[\ufffd\p{Co}\p{Cn}\p{Cc}]/gu)?.length ?? 0;
  if (broken > characters.length * MOST_BROKEN)
    throw refusedDocument({
      name,
      reason:
        "its fonts do not say which characters they hold; save it again with its text, or run text recognition (OCR) on it",
    });
  return text;
}

async function linesOfPages(bytes: Uint8Array, name: string): Promise<Line[][]> {
  // loaded for PDF alone: it takes longer to load than everything else
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const root = new URL("../", import.meta.resolve("pdfjs-dist/package.json") + "/").pathname;
  const loading = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${root}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${root}standard_fonts/`,
    isEvalSupported: false,
    disableFontFace: true,
  });
  try {
    const pdf = await loading.promise;
    const pages: Line[][] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOf(items.filter((item): item is typeof item & TextItem => "str" in item)));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw refusedDocument({ name, reason: `it is a damaged or locked PDF (${(error as Error).message})` });
  } finally {
    await loading.destroy();
  }
}

/** Items of one height are a line. */
function linesOf(items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  for (const { str, width, transform } of items) {
    if (str.trim() === "") continue;
    const [x, y] = [transform[4] ?? 0, transform[5] ?? 0];
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < 3 && x >= last.left) {
      last.text += (x - last.right > 12 ? "  " : "") + str;
      last.right = x + width;
    } else lines.push({ text: str, left: x, right: x + width, y });
  }
  return lines;
}

const PAGE_NUMBER = /^[\s—–\-·第页共/0-9０-９]+$/u;

/** First and last lines that most pages share, numbers aside, and page numbers. */
function withoutMargins(pages: readonly Line[][]): Line[][] {
  const counts = new Map<string, number>();
  const key = ({ text }: Line): string => text.replace(/[\s\d０-９]/gu, "");
  for (const page of pages) {
    for (const line of new Set([page[0], page.at(-1)]))
      if (line) counts.set(key(line), (counts.get(key(line)) ?? 0) + 1);
  }
  const repeats = (line: Line): boolean =>
    pages.length >= 3 && (counts.get(key(line)) ?? 0) > pages.length / 2;
  return pages.map((page) =>
    page.filter((line, at) => {
      const isEdge = at === 0 || at === page.length - 1;
      return !(isEdge && (PAGE_NUMBER.test(line.text.trim()) || repeats(line)));
    }),
  );
}

const NUMBERED =
  /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十百\d]+[章节条]|\d{1,2}[.．、])/u;

/** A line that reaches the right margin goes on in the next, unless that begins with a number or is set in. */
function joinLines(pages: readonly Line[][]): string {
  const lines = pages.flat();
  const margin = Math.max(0, ...lines.map(({ right }) => right));
  const left = Math.min(...lines.map((line) => line.left), Infinity);
  let text = "";
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const goesOn = before && before.right > margin - 40 && !NUMBERED.test(line.text) && line.left < left + 15;
    text += (at === 0 || goesOn ? "" : "\n") + line.text.trim();
  });
  return text;
}
