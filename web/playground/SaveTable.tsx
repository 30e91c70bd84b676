import { useGraphiQL } from "@graphiql/react";
import { useState } from "react";
import { answerTable } from "./answerTable";
import { useLanguage } from "./language";

/** Downloads the answer that is shown as a table. */
export function SaveTable() {
  const { texts } = useLanguage();
  const answer = useGraphiQL((state) => state.responseEditor);
  const [nothing, setNothing] = useState(false);
  const save = () => {
    const table = answerTable(answer?.getValue() ?? "");
    setNothing(table === null);
    if (table !== null) download(table, "xietong-answer.csv");
  };
  return (
    <div className="with-status">
      <span role="status">{nothing ? texts.noTable : ""}</span>
      <button type="button" onClick={save} onBlur={() => setNothing(false)}>
        {texts.saveTable}
      </button>
    </div>
  );
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address));
}
