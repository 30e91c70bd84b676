import { inWords } from "../shared/wordings";
import { useLanguage } from "./language";
import type { Trouble } from "./deciding/trouble";

interface FailureProps {
  readonly trouble: Trouble;
  again?(): void;
  toQueue?(): void;
}

export function Failure({ trouble, again, toQueue }: FailureProps) {
  const { language, texts } = useLanguage();
  return (
    <div className="notice" role="alert">
      <p>{trouble.code === "AWAY" ? texts.away : inWords(trouble, language)}</p>
      {again && (
        <button type="button" onClick={again}>
          {texts.again}
        </button>
      )}
      {toQueue && (
        <button type="button" onClick={toQueue}>
          {texts.toQueue}
        </button>
      )}
    </div>
  );
}

export function Loading() {
  const { texts } = useLanguage();
  return (
    <p className="loading" role="status">
      {texts.loading}
    </p>
  );
}
