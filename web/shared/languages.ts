export type Language = "zh" | "en";

/** The value of an HTML `lang` attribute for each language. */
export const LANG: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en" };
