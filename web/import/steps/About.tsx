import { useLanguage } from "../language";
import type { Import } from "../useImport";

type TextSetting = "dataset" | "nameZh" | "licence" | "citation" | "place";
const FIELDS: readonly TextSetting[] = ["dataset", "nameZh", "licence", "citation", "place"];

/** What the data set is called, and how its names are read; then the trial. */
export function About({ table }: { readonly table: Import }) {
  const { texts } = useLanguage();
  const { settings, set, work } = table;
  const ready = settings.dataset.trim() !== "" && work === null;
  return (
    <section className="step" aria-label={texts.about.title}>
      <h2>{texts.about.title}</h2>
      <form
        className="about"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void table.tryOut();
        }}
      >
        {FIELDS.map((name) => (
          <label key={name}>
            <span>{texts.about.fields[name]}</span>
            <input
              type="text"
              value={settings[name]}
              required={name === "dataset"}
              maxLength={500}
              placeholder={texts.about.hints[name]}
              onChange={(event) => set({ [name]: event.currentTarget.value })}
            />
          </label>
        ))}
        <label className="check">
          <input
            type="checkbox"
            checked={settings.strictDates}
            onChange={(event) => set({ strictDates: event.currentTarget.checked })}
          />
          <span>{texts.about.strict}</span>
        </label>
        <button type="submit" className="main" disabled={!ready}>
          {texts.about.tryOut}
        </button>
        <p className="hint">{texts.about.tryHint}</p>
      </form>
    </section>
  );
}
