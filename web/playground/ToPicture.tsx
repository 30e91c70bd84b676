import { useGraphiQL } from "@graphiql/react";
import { useState } from "react";
import { useLanguage } from "./language";
import { pictureLink } from "./pictureLink";

/** Goes to the picture with the conditions of the query; the picture's export dialog leads back to its query. */
export function ToPicture() {
  const { language, texts } = useLanguage();
  const editors = useGraphiQL((state) => ({ query: state.queryEditor, variables: state.variableEditor }));
  const [says, setSays] = useState("");
  const go = () => {
    const { query, variables } = editors;
    const link = pictureLink(query?.getValue() ?? "", variables?.getValue() ?? "", language);
    const warning = link && link.leftOut.length > 0 ? texts.leftOut(link.leftOut) : "";
    // what was said before, a second press accepts
    if (link && (warning === "" || warning === says)) location.assign(link.address);
    else setSays(link ? warning : texts.noPicture);
  };
  return (
    <div className="with-status">
      <span role="status">{says}</span>
      <button type="button" onClick={go} onBlur={() => setSays("")}>
        {texts.toPicture}
      </button>
    </div>
  );
}
