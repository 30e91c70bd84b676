/** Recognizes sheets that are networks already, which say nothing of documents. */

const EDGE_HEADS =
  /^(?:source|target|from|to|ego|alter|node1|node2|vertex1|vertex2|起点|终点|源|目标|节点1|节点2)$/u;
const DOCUMENTS =
  "xietong derives networks from documents: give one row for each document with its title, date and issuers, or for each body that a document names";

const YES_OR_NO = /^(?:[01]|[01]\.0|[√✓✔●○◎★☆▲△■□◆◇×]|是|否|y|n|yes|no|true|false)?$/iu;

/** Columns that say by 1 or √ whether a body is named, one for each body; null where there are fewer than two. */
export function bodyColumns(
  head: readonly string[],
  body: readonly { cells: readonly string[] }[],
): string | null {
  const found = head.filter(
    (heading, at) =>
      heading !== "" &&
      body.some(({ cells }) => (cells[at] ?? "") !== "") &&
      body.every(({ cells }) => YES_OR_NO.test(cells[at] ?? "")),
  );
  if (found.length < 2) return null;
  const reason = `it has a column for each body (${found.slice(0, 5).join(", ")}); write 牵头 or 配合 into its cells, or the names of the bodies into one column, such as issuers, parted by 、`;
  return reason;
}

/** What the sheet is, and which way leads in; null where it may be a coding table with a faulty head. */
export function otherShape(rows: readonly { cells: readonly string[] }[]): string | null {
  const [head, ...body] = rows.map(({ cells }) => cells.map((cell) => cell.trim()));
  if (head === undefined) return null;
  const keys = head.map((cell) => cell.toLowerCase().replace(/[\s_-]/gu, ""));
  if (keys.filter((key) => EDGE_HEADS.test(key)).length >= 2) {
    const reason = `it is an edge list (${head.join(", ")}); ${DOCUMENTS}`;
    return reason;
  }
  const labels = body.map((row) => row[0] ?? "");
  const isNumeric = (row: readonly string[]): boolean =>
    row.slice(1).every((cell) => /^-?[\d.]*$/u.test(cell));
  const names = head.slice(1).filter((cell) => cell !== "");
  const isMatrix =
    names.length >= 2 &&
    body.length >= 2 &&
    names.every((name) => labels.includes(name)) &&
    body.every(isNumeric);
  const reason = `it is an adjacency matrix of ${names.length} names; ${DOCUMENTS}`;
  return isMatrix ? reason : null;
}
