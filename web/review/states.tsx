import { useLanguage } from "./language";
import type { Trouble } from "./deciding/trouble";

export function Failure({ trouble, again }: { readonly trouble: Trouble; again?(): void }) {
  const { texts } = useLanguage();
  return (
    <div className="notice" role="alert">
      <p>{trouble.code === "AWAY" ? texts.away : trouble.message}</p>
      {again && (
        <button type="button" onClick={again}>
          {texts.again}
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
