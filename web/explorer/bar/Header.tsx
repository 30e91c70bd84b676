import { LanguageSwitch } from "../../shared/LanguageSwitch";
import { ThemeSwitch } from "../../shared/ThemeSwitch";
import { useNetwork } from "../data/networkContext";
import { useLanguage } from "../language";
import { useView } from "../view/viewContext";
import { Search } from "./Search";

/** The id of the button that opens the stories. */
export const STORIES_BUTTON = "open-stories";

interface Props {
  openHelp(): void;
  openExport(): void;
  openStories(): void;
}

export function Header({ openHelp, openExport, openStories }: Props) {
  const { language, texts, choose } = useLanguage();
  return (
    <header className="header">
      <h1>
        <span lang="zh-CN" className="brand">
          协同
        </span>
        <span className="brand-page">{texts.heading}</span>
      </h1>
      <Search />
      <nav className="header-tools">
        <LanguageSwitch name={texts.languages} language={language} choose={choose} />
        <button type="button" id={STORIES_BUTTON} onClick={openStories}>
          {texts.stories.title}
        </button>
        <button type="button" onClick={openExport}>
          {texts.exporting.open}
        </button>
        <a href={`/playground/?lang=${language}`}>{texts.playground}</a>
        <button type="button" onClick={openHelp} aria-label={texts.help} title={texts.help}>
          ?
        </button>
        <ThemeSwitch language={language} />
      </nav>
    </header>
  );
}

/** The data that the page is based on, and its limits. */
export function Reach() {
  const { texts } = useLanguage();
  const { meta } = useNetwork();
  const { view } = useView();
  if (!meta) return null;
  const { counts, coverage, dataVersion } = meta;
  // the counts are of the latest data version, which may not be the one shown
  const isNewest = String(dataVersion.number) === view.version;
  return (
    <footer className="reach">
      <span hidden={!isNewest}>
        {texts.reach(
          view.version,
          counts.documents,
          coverage.documentsFrom,
          coverage.documentsTo,
          counts.participationStatements,
        )}
      </span>
      <span>{texts.openLists}</span>
    </footer>
  );
}
