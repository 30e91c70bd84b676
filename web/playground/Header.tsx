import { LanguageSwitch } from "../shared/LanguageSwitch";
import { ThemeSwitch } from "../shared/ThemeSwitch";
import { CopyLink } from "./CopyLink";
import { LANG, useLanguage } from "./language";
import { SaveTable } from "./SaveTable";
import { ToPicture } from "./ToPicture";

export function Header() {
  const { language, texts, choose } = useLanguage();
  return (
    <div className="header" lang={LANG[language]}>
      <h1 className="header-title">
        <a href={`/?lang=${language}`}>
          <span lang="zh-CN">协同</span> <span lang="en">xietong</span>
        </a>
        <span className="header-page">{texts.heading}</span>
      </h1>
      <p className="header-keys">{texts.keys}</p>
      <ToPicture />
      <SaveTable />
      <CopyLink />
      <a className="to-explorer" href={`/?lang=${language}`}>
        {texts.explorer}
      </a>
      <ThemeSwitch language={language} />
      <LanguageSwitch name={texts.languages} language={language} choose={choose} />
    </div>
  );
}
