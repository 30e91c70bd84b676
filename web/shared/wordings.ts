import type { Language } from "./languages";

/** What the server said: in both languages where the page takes both, so that it follows the language button. */
export interface Said {
  readonly message: string;
  readonly wordings?: Readonly<Record<Language, string>> | undefined;
}

export const inWords = ({ message, wordings }: Said, language: Language): string =>
  wordings?.[language] ?? message;
