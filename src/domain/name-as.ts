/** How records are named to somebody who wrote a name. */

/** The English name beside a name without Chinese characters, where there is one; otherwise the Chinese name. */
export const nameAs = (
  written: string,
  { nameZh, nameEn }: { nameZh: string; nameEn: string | null },
): string => (/\p{Script=Han}/u.test(written) ? nameZh : (nameEn ?? nameZh));
