/** An answer as a table: one row for each object of its lists, one column for each value within them. */

type Fields = Readonly<Record<string, unknown>>;
type Row = ReadonlyMap<string, string>;

const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** The objects of a list or of a connection; null for anything else. */
function rowsOf(value: unknown): readonly Fields[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isFields) ? value : null;
  if (!isFields(value)) return null;
  if (Array.isArray(value.nodes)) return rowsOf(value.nodes);
  if (Array.isArray(value.edges))
    return rowsOf(value.edges)?.map((edge) => (isFields(edge.node) ? edge.node : edge)) ?? null;
  return null;
}

/** The outermost lists of an answer, each with its path. */
function listsOf(value: unknown, path: readonly string[]): (readonly [string, readonly Fields[]])[] {
  const rows = rowsOf(value);
  if (rows) return [[path.join("."), rows]];
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => listsOf(inner, [...path, name]));
}

/** Values of lists within a row stand in one cell. */
function cellsOf(value: unknown, path: string, cells: Map<string, string>): void {
  const rows = rowsOf(value);
  if (rows) cells.set(path, rows.map((row) => [...rowOf(row).values()].filter(Boolean).join(" ")).join("; "));
  else if (Array.isArray(value)) cells.set(path, value.join("; "));
  else if (isFields(value))
    for (const [name, inner] of Object.entries(value)) cellsOf(inner, path ? `${path}.${name}` : name, cells);
  else cells.set(path, typeof value === "string" ? value : value === null ? "" : JSON.stringify(value));
}

function rowOf(fields: Fields): Row {
  const cells = new Map<string, string>();
  cellsOf(fields, "", cells);
  return cells;
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The answer as CSV with a byte order mark, which spreadsheets need for Chinese; null where it holds no list of objects. */
export function answerTable(answer: string): string | null {
  const lists = listsOf(dataOf(answer), []);
  if (lists.length === 0) return null;
  const rows = lists.flatMap(([path, objects]) =>
    objects.map(
      (object) => new Map([...(lists.length > 1 ? [["list", path] as const] : []), ...rowOf(object)]),
    ),
  );
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row.get(column) ?? ""))];
  return `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("")}`;
}

function dataOf(answer: string): unknown {
  try {
    return (JSON.parse(answer) as { readonly data?: unknown }).data;
  } catch {
    return null;
  }
}
