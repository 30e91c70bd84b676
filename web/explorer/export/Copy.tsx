import { useState } from "react";
import { toClipboard } from "../../shared/clipboard";
import { useLanguage } from "../language";

/** Copies a text, or shows it to be copied by hand. */
export function Copy({ name, text }: { name: string; text: string }) {
  const { texts } = useLanguage();
  const [done, setDone] = useState<boolean | null>(null);
  return (
    <span className="copy">
      <button type="button" onClick={() => void toClipboard(text).then(setDone)}>
        {name}
      </button>
      <span role="status">{done === true && texts.exporting.copied}</span>
      {done === false && (
        <label>
          {texts.exporting.copyByHand}
          <textarea readOnly autoFocus value={text} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </span>
  );
}
