/** The text of a document file, by its kind. */
import { textOfBytes } from "./decode.js";
import { refusedDocument } from "./refused.js";

export interface DocumentFile {
  /** File name, for messages and for its ending. */
  name: string;
  bytes: Uint8Array;
}

type Reader = (bytes: Uint8Array, name: string) => Promise<string>;

/** Libraries are loaded when a file needs them. */
const READERS: Readonly<Record<string, Reader>> = {
  txt: async (bytes, name) => textOfBytes(bytes, name),
  md: async (bytes, name) => (await import("./markdown.js")).textOfMarkdown(textOfBytes(bytes, name)),
  html: async (bytes, name) => (await import("./html.js")).textOfHtml(bytes, name),
  docx: async (bytes, name) => (await import("./docx.js")).textOfDocx(bytes, name),
  pdf: async (bytes, name) => (await import("./pdf.js")).textOfPdf(bytes, name),
  xlsx: async (bytes, name) => (await import("./sheets.js")).textOfSheets(bytes, name),
  csv: async (bytes, name) => (await import("./sheets.js")).textOfCsv(bytes, name),
};
const ENDINGS: Readonly<Record<string, string>> = {
  text: "txt",
  markdown: "md",
  htm: "html",
  xhtml: "html",
  xlsm: "xlsx",
};

export function isDocumentName(name: string): boolean {
  const ending = endingOf(name);
  return ending in READERS || ending === "doc" || ending === "wps";
}

/** @throws UserError BAD_SOURCE with the reason and the way round */
export async function readText({ name, bytes }: DocumentFile): Promise<string> {
  if (bytes.length === 0) throw refusedDocument({ name, reason: "it is empty" });
  const kind = kindOf(bytes, endingOf(name));
  if (kind === "doc")
    throw refusedDocument({ name, reason: "it is in the old Word format; save it as .docx or PDF" });
  const text = (await READERS[kind]!(bytes, name))
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Cs}|(?![\t\n])\p{Cc}|[\u2028\u2029]/gu, " ");
  if (text.trim() === "") throw refusedDocument({ name, reason: "it holds no text" });
  return text;
}

function endingOf(name: string): string {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  return ENDINGS[ending] ?? ending;
}

/** What a file holds counts, not how it is called. */
function kindOf(bytes: Uint8Array, ending: string): string {
  const head = String.fromCharCode(...bytes.subarray(0, 512));
  if (head.startsWith("%PDF-")) return "pdf";
  if (head.startsWith("\xd0\xcf\x11\xe0")) return ending === "xls" ? "xlsx" : "doc";
  if (head.startsWith("PK")) return ending === "xlsx" ? "xlsx" : "docx";
  if (/^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)/i.test(head)) return "html";
  return ending === "html" || ending === "md" || ending === "csv" ? ending : "txt";
}
