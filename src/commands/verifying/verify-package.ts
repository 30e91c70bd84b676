/** `verify PACKAGE.zip`: checks a data package against its manifest, and its records against the content hash. */
import path from "node:path";
import type { DataVersion } from "../../domain/history.js";
import { UserError } from "../../errors.js";
import { checkPackage, type PackageCheck } from "../../services/package/check-package.js";
import { provenRecords } from "../../services/package/open-package.js";
import type { Language } from "../printing/words.js";

export interface WholeCheck extends PackageCheck {
  /** null: a file does not match the manifest, so the records were not read. */
  dataVersion: Pick<DataVersion, "number" | "at" | "contentHash"> | null;
  /** Id of the citation that the package accompanies. */
  citation: string | null;
}

/** @throws UserError BAD_SOURCE if it is not a package, or its records do not match its content hash */
export async function verifyWholePackage(place: string): Promise<WholeCheck> {
  const check = await checkPackage(place);
  if (check.changed.length + check.missing.length > 0) return { ...check, dataVersion: null, citation: null };
  const { version, citation } = await provenRecords(place);
  const { number, at, contentHash } = version;
  return { ...check, dataVersion: { number, at, contentHash }, citation };
}

/**
 * `verify ID --package PACKAGE.zip`: the package that accompanies a citation; needs no database.
 * @throws UserError CITATION_NOT_FOUND, and as verifyWholePackage
 */
export async function verifyPackageOf(citation: string, place: string): Promise<WholeCheck> {
  const check = await verifyWholePackage(place);
  if (check.dataVersion === null || check.citation === citation) return check;
  const held = check.citation === null ? "no citation" : `citation ${check.citation}`;
  throw new UserError(
    "CITATION_NOT_FOUND",
    `${path.basename(place)} accompanies ${held}, not ${citation}. Take the package that was exported with --citation ${citation}.`,
  );
}

const WORDS = {
  zh: {
    intact: (name: string, count: number) => `数据包 ${name}：${count} 个文件与清单一致`,
    version: (number: number, hash: string) => `数据版本 ${number}，各条记录与内容哈希相符：${hash}`,
    cited: (id: string) =>
      `引用 ${id}：所引用的数据即此数据包。答案本身在存有该引用处核验：npx xietong verify ${id}`,
    changed: "被改动：",
    missing: "缺少：",
    unlisted: "清单之外：",
  },
  en: {
    intact: (name: string, count: number) => `Package ${name}: ${count} files match the manifest`,
    version: (number: number, hash: string) =>
      `Data version ${number}: the records match the content hash ${hash}`,
    cited: (id: string) =>
      `Citation ${id}: the cited data is that of this package. The answer is verified where the citation is stored: npx xietong verify ${id}`,
    changed: "Changed: ",
    missing: "Missing: ",
    unlisted: "Not in the manifest: ",
  },
} as const;

export function packageReport(place: string, check: WholeCheck, language: Language): string {
  const words = WORDS[language];
  const { dataVersion, intact, citation } = check;
  const faults = (["changed", "missing", "unlisted"] as const).flatMap((state) =>
    check[state].map((file) => words[state] + file),
  );
  return [
    words.intact(path.basename(place), intact.length),
    ...faults,
    ...(dataVersion ? [words.version(dataVersion.number, dataVersion.contentHash)] : []),
    ...(citation === null ? [] : [words.cited(citation)]),
  ].join("\n");
}
