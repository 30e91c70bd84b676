/** The lines that a script for Spark prints: one JSON object each, told apart by their kind. */
export type Fields = Readonly<Record<string, unknown>>;

/** Kinds of lines, in the order in which a script prints them. */
export type LineKind = "spark" | "manifest" | "unknown" | "row" | "name" | "end";

export interface PrintedLine {
  kind: LineKind;
  value: Fields;
}

/** The lines of a script in what Spark printed; anything else that it prints is left out. */
export function printedLines(output: string): PrintedLine[] {
  return output.split("\n").flatMap((line) => {
    const found = /^\{"xietong":"(\w+)","value":(.*)\}$/.exec(line.trim());
    return found ? [{ kind: found[1] as LineKind, value: JSON.parse(found[2]!) as Fields }] : [];
  });
}

/** Values of the lines of one kind. */
export function valuesOf(lines: readonly PrintedLine[], kind: LineKind): Fields[] {
  return lines.filter((line) => line.kind === kind).map(({ value }) => value);
}

/** In the order of these columns. */
export function sortedRows(rows: readonly Fields[], columns: readonly string[]): Fields[] {
  return [...rows].sort((a, b) => {
    const column = columns.find((name) => a[name] !== b[name]);
    return column === undefined ? 0 : (a[column] as string) < (b[column] as string) ? -1 : 1;
  });
}
