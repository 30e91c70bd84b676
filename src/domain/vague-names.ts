/** Words that do not name exactly one body. */

/** Collective terms, for many bodies or none in particular: 有关部门, 政务部门, 中央国家机关, 各地区. */
const COLLECTIVE = /^(?:各|等)|(?:部门|机关|单位|地区|部委|方面)$/u;

/**
 * English abbreviations that several organs use, some of which may not be in the data: SAC is also an association, CAC
 * was also used by another administration. Such an abbreviation alone is ambiguous.
 */
const CLASHING = new Set(["caac", "cac", "hkmao", "lao", "moc", "mos", "nfra", "sac"]);

/** Whether a text refers to bodies without naming one. @param folded as `foldName` gives it */
export function namesNobody(folded: string): boolean {
  return COLLECTIVE.test(folded);
}

/** Whether several organs use an abbreviation. @param folded as `foldName` gives it */
export function isClashing(folded: string): boolean {
  return CLASHING.has(folded);
}

/** Whether a name is only the beginning of a longer word: 建设部 in 建设部门. */
export function isCutWord(name: string, after: string): boolean {
  return name.endsWith("部") && after.startsWith("门");
}
