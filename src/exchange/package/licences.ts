/** Licences of a package: those of its data sets. */
import { LICENCE_ADDRESSES } from "../licence-addresses.js";
import type { DatasetFacts, PackageFacts } from "./facts.js";
import { heading, table } from "./markdown.js";

const NOT_COVERED = [
  "陈述所引的分句摘自各文件，其权利属于原发布者；文件正文不在包内。",
  "The rights in the quoted clauses belong to the publishers of the documents; the full texts are not in the package.",
];

export function licencesOf(datasets: readonly Pick<DatasetFacts, "licence">[]): string[] {
  return [...new Set(datasets.map(({ licence }) => licence))].sort();
}

export function isKnownLicence(licence: string): boolean {
  return Object.hasOwn(LICENCE_ADDRESSES, licence);
}

/** Licences in Frictionless form: known ids as `name`, anything else as `title`. */
export function frictionlessLicences(datasets: readonly DatasetFacts[]): object[] {
  return licencesOf(datasets).map((licence) =>
    isKnownLicence(licence)
      ? { name: licence, path: LICENCE_ADDRESSES[licence] }
      : { title: licence, path: "LICENSE.md" },
  );
}

/** `LICENSE.md` */
export function licenceText({ datasets }: Pick<PackageFacts, "datasets">): string {
  const rows = datasets.map(({ id, nameZh, nameEn, licence, citation }) => [
    id,
    nameEn === null ? nameZh : `${nameZh} · ${nameEn}`,
    isKnownLicence(licence) ? `[${licence}](${LICENCE_ADDRESSES[licence]})` : licence,
    citation,
  ]);
  return [
    heading(1, "数据的许可协议", "Licence of the data"),
    "每个数据集有自己的许可协议；网络由各数据集的陈述得出，须同时遵守。",
    "Each data set has its own licence. The networks are derived from the statements of all data sets, so all licences apply to them.",
    table(["id", "数据集 · Data set", "许可协议 · Licence", "引用 · Citation"], rows),
    ...NOT_COVERED,
  ]
    .join("\n\n")
    .concat("\n");
}
