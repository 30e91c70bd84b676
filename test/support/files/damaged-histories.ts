/** Ways to damage an export with history, each with what an import says of it. */

type Damage = readonly [
  label: string,
  file: string,
  change: (text: string) => string,
  /** Whether the description states the hash of the changed file. */
  isSummed: boolean,
  message: RegExp,
];

export const DAMAGES: readonly Damage[] = [
  ["is cut", "history.jsonl", cutLine, false, /history\.jsonl has \d+ bytes instead of \d+/],
  [
    "is cut and summed again",
    "history.jsonl",
    cutLine,
    true,
    /history\.jsonl ends after version 6 instead of 7/,
  ],
  [
    "lacks a change",
    "history.jsonl",
    (text: string) => text.replace(/\n[^\n]+/, ""),
    true,
    /version 1 has \d+ changes instead of \d+/,
  ],
  ["has another byte", "history.jsonl", another, false, /history\.jsonl was changed after the export/],
  [
    "has another former state",
    "history.jsonl",
    another,
    true,
    /the changes of version 1 do not give the content hash/,
  ],
  [
    "has another content hash",
    "history.jsonl",
    (text: string) => text.replace(/("contentHash":")./, "$1x"),
    true,
    /line \d+: contentHash/,
  ],
  [
    "has half a surrogate pair",
    "history.jsonl",
    (text: string) => text.replace("财政部", "财\\ud800部"),
    true,
    /half of a surrogate pair/,
  ],
  [
    "has a column too many",
    "history.jsonl",
    (text: string) => text.replace('"after":{', '"after":{"more":1,'),
    true,
    /line 1: more/,
  ],
  ["is no JSON", "history.jsonl", (text: string) => `${text}x\n`, true, /is not valid JSON/],
  [
    "has other records",
    "chains.jsonl",
    (text: string) => text.replace("人口", "人人"),
    true,
    /the records beside it are not those of its last version, 7/,
  ],
  [
    "has another citation",
    "citations.jsonl",
    (text: string) => text.replace("民政", "民"),
    true,
    /citations\.jsonl, line \d: the citation \w+ does not match its id/,
  ],
  [
    "has another cited answer",
    "citations.jsonl",
    (text: string) => text.replace(/"totalCount":\d+/, '"totalCount":7'),
    true,
    /the answer of the citation \w+ does not match its hash/,
  ],
  [
    "lacks a citation",
    "citations.jsonl",
    (text: string) => text.replace(/^[^\n]*\n/, ""),
    true,
    /has 1 citations instead of 2/,
  ],
  [
    "has another form",
    "datapackage.json",
    (text: string) => text.replace('"form": 1', '"form": 2'),
    false,
    /the history has the form 2, and this program reads 1/,
  ],
  [
    "is not described",
    "datapackage.json",
    (text: string) => text.replace('"history": {', '"other": {'),
    false,
    /stands without a datapackage\.json that describes it/,
  ],
];

function cutLine(text: string): string {
  return text.slice(0, text.lastIndexOf("\n", text.length - 2) + 1);
}

function another(text: string): string {
  return text.replace('"shortZh":"财政部"', '"shortZh":"财税部"');
}
