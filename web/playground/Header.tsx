import { CopyLink } from "./CopyLink";
import { LANG, useLanguage, type Language } from "./language";

const LANGUAGES: readonly (readonly [Language, string])[] = [
  ["zh", "中文"],
  ["en", "English"],
];

export function Header() {
  const { language, texts } = useLanguage();
  return (
    <div className="header" lang={LANG[language]}>
      <h1 className="header-title">
        <a href="/">
          <span lang="zh-CN">协同</span> <span lang="en">xietong</span>
        </a>
        <span className="header-page">{texts.heading}</span>
      </h1>
      <p className="header-keys">{texts.keys}</p>
      <CopyLink />
      <LanguageSwitch />
    </div>
  );
}

function LanguageSwitch() {
  const { language, texts, choose } = useLanguage();
  return (
    <div className="languages" role="group" aria-label={texts.languages}>
      {LANGUAGES.map(([key, name]) => (
        <button
          key={key}
          type="button"
          lang={LANG[key]}
          aria-pressed={key === language}
          onClick={() => choose(key)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
