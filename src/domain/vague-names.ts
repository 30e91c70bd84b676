/** Words that name no body, or not one body. */

/** 有关部门, 政务部门, 中央国家机关, 各地区: many bodies at once, or none in particular. */
const COLLECTIVE = /^(?:各|等)|(?:部门|机关|单位|地区|部委|方面)$/u;

/**
 * English abbreviations that several organs use, not all of them in every set of data: SAC is also an association,
 * CAC another administration's old sign. An abbreviation alone settles nothing.
 */
const CLASHING = new Set(["caac", "cac", "hkmao", "lao", "moc", "mos", "nfra", "sac"]);

/** Whether a text speaks of bodies without naming one. @param folded as `foldName` gives it */
export function namesNobody(folded: string): boolean {
  return COLLECTIVE.test(folded);
}

/** Whether an abbreviation needs more than itself to be understood. @param folded as `foldName` gives it */
export function isClashing(folded: string): boolean {
  return CLASHING.has(folded);
}

/** Whether a name that ends here is only the front of another word: 建设部 in 建设部门. */
export function isCutWord(name: string, after: string): boolean {
  return name.endsWith("部") && after.startsWith("门");
}
