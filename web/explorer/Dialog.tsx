import { useEffect, useRef, type ReactNode } from "react";
import { useLanguage } from "./language";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  close(): void;
}

/** A modal dialog. The browser traps the focus inside and restores it on closing. */
export function Dialog({ title, children, close }: Props) {
  const { texts } = useLanguage();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => element.current?.showModal(), []);
  return (
    <dialog ref={element} aria-label={title} onClose={close}>
      <div className="dialog-head">
        <h2>{title}</h2>
        <button type="button" onClick={() => element.current?.close()}>
          {texts.close}
        </button>
      </div>
      {children}
    </dialog>
  );
}
