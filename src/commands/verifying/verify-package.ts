/** `verify PACKAGE.zip`: checks a data package against its manifest, and its records against the content hash. */
import path from "node:path";
import type { DataVersion } from "../../domain/history.js";
import { checkPackage, type PackageCheck } from "../../services/package/check-package.js";
import { provenRecords } from "../../services/package/open-package.js";
import type { Language } from "../printing/words.js";

export interface WholeCheck extends PackageCheck {
  /** null: a file does not match the manifest, so the records were not read. */
  dataVersion: Pick<DataVersion, "number" | "at" | "contentHash"> | null;
}

/** @throws UserError BAD_SOURCE if it is not a package, or its records do not match its content hash */
export async function verifyWholePackage(place: string): Promise<WholeCheck> {
  const check = await checkPackage(place);
  if (check.changed.length + check.missing.length > 0) return { ...check, dataVersion: null };
  const { number, at, contentHash } = (await provenRecords(place)).version;
  return { ...check, dataVersion: { number, at, contentHash } };
}

const WORDS = {
  zh: {
    intact: (name: string, count: number) => `数据包 ${name}：${count} 个文件与清单一致`,
    version: (number: number, hash: string) => `数据版本 ${number}，各条记录与内容哈希相符：${hash}`,
    changed: "被改动：",
    missing: "缺少：",
    unlisted: "清单之外：",
  },
  en: {
    intact: (name: string, count: number) => `Package ${name}: ${count} files match the manifest`,
    version: (number: number, hash: string) =>
      `Data version ${number}: the records match the content hash ${hash}`,
    changed: "Changed: ",
    missing: "Missing: ",
    unlisted: "Not in the manifest: ",
  },
} as const;

export function packageReport(place: string, check: WholeCheck, language: Language): string {
  const words = WORDS[language];
  const { dataVersion, intact } = check;
  const faults = (["changed", "missing", "unlisted"] as const).flatMap((state) =>
    check[state].map((file) => words[state] + file),
  );
  return [
    words.intact(path.basename(place), intact.length),
    ...faults,
    ...(dataVersion ? [words.version(dataVersion.number, dataVersion.contentHash)] : []),
  ].join("\n");
}
