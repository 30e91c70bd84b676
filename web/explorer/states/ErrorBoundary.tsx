import { Component, type ReactNode } from "react";
import { NotLoadedError } from "../data/loading";
import { useLanguage } from "../language";
import { forgetFailures } from "./part";

interface Props {
  readonly children: ReactNode;
}

/** Keeps the rest of the page when a part of it throws while rendering, and says what happened in its place. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  /** Shown again later, such as in a dialog, it tries again. */
  override componentWillUnmount(): void {
    if (this.state.error !== null) forgetFailures();
  }

  override render(): ReactNode {
    const { error } = this.state;
    const retry = () => {
      forgetFailures();
      this.setState({ error: null });
    };
    return error ? <Broken error={error} retry={retry} /> : this.props.children;
  }
}

function Broken({ error, retry }: { readonly error: Error; retry(): void }) {
  const { texts } = useLanguage();
  return (
    <div className="notice" role="alert">
      {error instanceof NotLoadedError ? (
        <p>{texts.states.notLoaded}</p>
      ) : (
        <>
          <p>{texts.states.broken}</p>
          <p lang="en">{error.message}</p>
        </>
      )}
      <button type="button" onClick={retry}>
        {texts.states.retry}
      </button>
    </div>
  );
}
