/** Files dropped as a table that are something else, and which way leads in. */

const begins = (bytes: Uint8Array, text: string): boolean =>
  [...text].every((sign, at) => bytes[at] === sign.charCodeAt(0));

/** What a file of bytes is, other than a table; null where it may be one. */
export function foreignBytes(bytes: Buffer): string | null {
  const isWord = begins(bytes, "PK") && bytes.includes("word/document.xml");
  if (!isWord && !begins(bytes, "%PDF-")) return null;
  const reason = isWord
    ? "it is a Word file, a document rather than a table; give a table in CSV or a workbook (on the command line, npx xietong extract reads documents)"
    : "it is a PDF, a document rather than a table; give a table in CSV or a workbook (on the command line, npx xietong extract reads documents)";
  return reason;
}

/** Whether a text is a table in HTML or the XML of old spreadsheets, which web sites and programs save as .xls. */
export function isMarkupTable(text: string): boolean {
  return /^\s*</u.test(text) && /<(?:\w+:)?(?:table|workbook)[\s>]/iu.test(text);
}

/** What a text is, other than a table; null where it may be one. */
export function foreignText(text: string): string | null {
  const start = text.slice(0, 2_000).trimStart();
  const isJson = /^(?:\{\s*"|\[\s*[{[])/u.test(start);
  if (!isJson && !/^<(?:!doctype|html|\?xml)/iu.test(start)) return null;
  const reason = isJson
    ? "it is JSON; give a table in CSV or a workbook (on the command line, npx xietong import takes folders in the interchange form)"
    : "it is a page or XML without a table";
  return reason;
}
