import { LANG, type Language } from "./languages";

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ["zh", "中文"],
  ["en", "English"],
];

interface Props {
  readonly name: string;
  readonly language: Language;
  choose(language: Language): void;
}

export function LanguageSwitch({ name, language, choose }: Props) {
  return (
    <div className="languages" role="group" aria-label={name}>
      {LANGUAGES.map(([key, own]) => (
        <button
          key={key}
          type="button"
          lang={LANG[key]}
          aria-pressed={key === language}
          onClick={() => choose(key)}
        >
          {own}
        </button>
      ))}
    </div>
  );
}
