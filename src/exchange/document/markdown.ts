/** Text of Markdown: the marks of headings, emphasis, quotes and links are left out, table rows become tabbed lines. */

export function textOfMarkdown(markdown: string): string {
  return markdown
    .replace(/^---\n[^]*?\n---\n/, "")
    .split("\n")
    .map(plainLine)
    .filter((line): line is string => line !== null)
    .join("\n");
}

/** Null for a line that holds marks alone. */
function plainLine(line: string): string | null {
  if (/^\s*\|?[\s:|-]*-{3,}[\s:|-]*$/.test(line)) return null;
  const row = /^\s*\|(.*)\|\s*$/.exec(line)?.[1];
  const plain = (
    row === undefined
      ? line
      : row
          .split("|")
          .map((cell) => cell.trim())
          .join("\t")
  )
    .replace(/^\s{0,3}(?:#{1,6}|>|[-*+])\s+/, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__|`)(.+?)\1/g, "$2");
  return plain;
}
