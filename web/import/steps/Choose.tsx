import { useRef, useState, type DragEvent } from "react";
import { useLanguage } from "../language";
import { LARGEST } from "../upload";
import type { Import } from "../useImport";

/**
 * Takes a file by dropping or choosing it. It is read at once, so that later changes to it do not matter. Where it
 * cannot be taken, the former one goes, so that nobody imports that one for it.
 */
export function Choose({ table }: { readonly table: Import }) {
  const { texts } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > LARGEST) return table.fail({ code: "TOO_LARGE", message: "" });
    if (file.size === 0) return table.fail({ code: "EMPTY", message: "" });
    try {
      table.choose({ name: file.name, bytes: await file.arrayBuffer() });
    } catch {
      table.fail({ code: "UNREADABLE", message: "" });
    }
  };
  const over = (event: DragEvent, is: boolean) => {
    event.preventDefault();
    setOver(is);
  };
  return (
    <section
      className="step drop"
      aria-label={texts.choose.title}
      data-over={isOver}
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={(event) => {
        over(event, false);
        void take(event.dataTransfer.files[0]);
      }}
    >
      <h2>{texts.choose.title}</h2>
      <p>{texts.choose.what}</p>
      <p>
        <button type="button" className="main" onClick={() => input.current?.click()}>
          {table.file ? texts.choose.another : texts.choose.button}
        </button>{" "}
        <span>{table.file ? table.file.name : texts.choose.orDrop}</span>
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx,.xls"
        onChange={(event) => {
          void take(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
    </section>
  );
}
