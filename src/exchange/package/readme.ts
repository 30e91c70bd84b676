/** `README.md` of a package, in Chinese and English. */
import { RECORD_KINDS } from "../../domain/records.js";
import { CITED_ANSWER } from "./cited-answer.js";
import { dictionary } from "./dictionary.js";
import type { PackagedNetwork, PackageFacts } from "./facts.js";
import { gapsOf } from "./gaps.js";
import { MANIFEST } from "./manifest.js";
import { heading, list, table } from "./markdown.js";
import { NETWORK_WORDS } from "./network-words.js";
import { RECORD_WORDS, type Words } from "./record-words.js";

export function readmeText(facts: PackageFacts): string {
  const { dataVersion, citation, networks } = facts;
  const { number, at, contentHash } = dataVersion;
  const day = at.slice(0, 10);
  return [
    heading(1, "协同 xietong 数据包", "Data package"),
    `数据版本 ${number}，${day}，内容哈希 \`${contentHash}\`。Data version ${number} of ${day}, identified by its content hash.`,
    ...(citation === null ? [] : [citedText(citation.id, citation.title)]),
    ...WHAT,
    heading(2, "文件", "Files"),
    table(["文件 File", "行数 Records", "内容", "What it holds"], fileRows(facts)),
    ...CHECK_AND_CITE,
    heading(2, "已知缺口", "Known gaps"),
    list(gapsOf(facts).map(([zh, en]) => `${zh} ${en}`)),
    heading(2, "数据集", "Data sets"),
    table(DATASET_HEAD, datasetRows(facts)),
    heading(2, "数据字典", "Dictionary"),
    ...READING,
    ...dictionary(networks),
  ]
    .join("\n\n")
    .concat("\n");
}

const WHAT = [
  heading(2, "这是什么", "What this is"),
  "哪些机构牵头或参与了哪些项目，这些项目服务于哪些业务链，出自哪份文件的什么位置。`data/` 是全部记录，`npx xietong import` 可以整包读回；`networks/` 是由其中已采纳（ACCEPTED）的陈述得出的两个网络；`headline.ipynb` 只用这些文件回答：哪些机构共享的业务链最多，依据是什么。",
  "Which bodies lead or participate in which projects, which business chains the projects serve, and where a document says so. `data/` contains all records; `npx xietong import` reads the package as it is. `networks/` contains two networks derived from the accepted statements. `headline.ipynb` uses only these files to show which bodies share the most business chains, and on what evidence.",
];

const CHECK_AND_CITE = [
  heading(2, "核验与引用", "Checking and citing"),
  `\`sha256sum -c ${MANIFEST}\`（macOS：\`shasum -a 256 -c ${MANIFEST}\`）核对每个文件。引用见 \`CITATION.cff\`；使用某个数据集时，并请按下表引用它。许可协议见 \`LICENSE.md\`。`,
  `\`sha256sum -c ${MANIFEST}\` (macOS: \`shasum -a 256 -c ${MANIFEST}\`) checks every file. \`CITATION.cff\` says how to cite the package; please also cite the data sets that you use, as given in the table below. The licences are in \`LICENSE.md\`.`,
];

const READING = [
  "`data/*.jsonl`：UTF-8，每行一条 JSON 记录，`null` 表示不详。日期保留原有精度：`2013`、`2013-03` 或 `2013-03-14`。GraphML 和 GEXF 的属性与 Parquet 的列同名。CSV 中可能被电子表格当作公式的文字，前面加了一个撇号。边权是共享的数目，不是距离：计算最短路径时不要把它当作长度。",
  "`data/*.jsonl`: UTF-8, one JSON record per line, `null` for unknown values. Dates keep their original precision: `2013`, `2013-03` or `2013-03-14`. Attributes in GraphML and GEXF have the names of the Parquet columns. In CSV, text that a spreadsheet would run as a formula has a leading apostrophe. A weight is the number of shared items, not a distance: do not use it in shortest paths.",
];

function citedText(id: string, title: string): string {
  const command = `\`npx xietong verify ${id} --package FILE.zip\``;
  return [
    `随引用 \`${id}\` 提供（${title}）；该引用的全部内容在 \`${CITED_ANSWER}\` 里。${command} 不需数据库，用包内记录重新回答所引的查询。`,
    `Accompanies the citation \`${id}\` (${title}); \`${CITED_ANSWER}\` holds all of it. ${command} needs no database and answers the cited query again from the records of the package.`,
  ].join("\n\n");
}

function fileRows(facts: PackageFacts): string[][] {
  const data = RECORD_KINDS.filter((kind) => facts.counts[kind] > 0).map((kind) => [
    `data/${kind}.jsonl`,
    String(facts.counts[kind]),
    ...RECORD_WORDS[kind].file,
  ]);
  const others = Object.entries(OTHER_FILES)
    .filter(([file]) => file !== CITED_ANSWER || facts.citation !== null)
    .map(([file, words]) => [file, "", ...words]);
  return [...others, ...data, ...facts.networks.flatMap(networkRows)];
}

const OTHER_FILES: Readonly<Record<string, Words>> = {
  "README.md": ["本文件", "this file"],
  "LICENSE.md": ["许可协议", "the licence"],
  "CITATION.cff": ["怎样引用", "how to cite"],
  [CITED_ANSWER]: [
    "所随引用的全部内容：查询、变量、数据版本、结果及其哈希",
    "the whole citation: query, variables, data version, answer and its hash",
  ],
  "headline.ipynb": [
    "Python 笔记本：共享业务链最多的机构",
    "Python notebook: the bodies that share the most business chains",
  ],
  "datapackage.json": [
    "各表的机器可读说明（Frictionless）",
    "machine-readable description of the tables (Frictionless)",
  ],
  [MANIFEST]: ["其他每个文件的 SHA-256", "SHA-256 of every other file"],
};

function networkRows({ name, files, nodeCount, edgeCount }: PackagedNetwork): string[][] {
  const [zh, en] = NETWORK_WORDS[name];
  const both = `${nodeCount} + ${edgeCount}`;
  return files.map(({ path, id, title, readers }) => {
    const [part] = /^(nodes|edges)/.exec(id) ?? [];
    const rows = part === undefined ? both : String(part === "nodes" ? nodeCount : edgeCount);
    return [path, rows, `${zh}；${title}`, `${en}; ${title}: ${readers}`];
  });
}

const DATASET_HEAD = [
  "数据集 Data set",
  "许可协议 Licence",
  "文件 Documents",
  "参与陈述 Participations",
  "发文 Issuances",
  "引用 Citation",
];

function datasetRows({ datasets }: PackageFacts): string[][] {
  return datasets.map(
    ({ id, nameZh, nameEn, licence, documents, participationStatements, issuances, citation }) => [
      `\`${id}\` ${nameZh}${nameEn === null ? "" : ` · ${nameEn}`}`,
      licence,
      ...[documents, participationStatements, issuances].map(String),
      citation,
    ],
  );
}
