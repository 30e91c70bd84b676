import { useEffect, useRef, type ReactNode } from "react";

interface Props {
  readonly title: string;
  /** The word on the button that closes it. */
  readonly closing: string;
  readonly children: ReactNode;
  close(): void;
}

/** A modal dialog. The browser traps the focus inside and restores it on closing; it begins at `data-first`, if any. */
export function Dialog({ title, closing, children, close }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
    element.current?.querySelector<HTMLElement>("[data-first]")?.focus();
  }, []);
  return (
    <dialog ref={element} aria-label={title} onClose={close}>
      <div className="dialog-head">
        <h2>{title}</h2>
        <button type="button" onClick={() => element.current?.close()}>
          {closing}
        </button>
      </div>
      {children}
    </dialog>
  );
}
