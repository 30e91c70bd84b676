import { useState } from "react";
import { toClipboard } from "../../shared/clipboard";
import { useLanguage } from "../language";

/** Copies, or shows what to copy by hand. */
export function Copy({ name, text }: { name: string; text: string }) {
  const { texts } = useLanguage();
  const [done, setDone] = useState<boolean | null>(null);
  return (
    <span className="copy">
      <button type="button" onClick={() => void toClipboard(text).then(setDone)}>
        {name}
      </button>
      <span role="status">{done === true && texts.taking.copied}</span>
      {done === false && (
        <label>
          {texts.taking.copyByHand}
          <textarea readOnly autoFocus value={text} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </span>
  );
}
