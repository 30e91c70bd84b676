import { useGraphiQL } from "@graphiql/react";
import { useState } from "react";
import { useLanguage } from "./language";
import { pictureLink } from "./pictureLink";

/** Goes to the picture with the conditions of the query; the picture's export dialog leads back to its query. */
export function ToPicture() {
  const { language, texts } = useLanguage();
  const editors = useGraphiQL((state) => ({ query: state.queryEditor, variables: state.variableEditor }));
  const [nothing, setNothing] = useState(false);
  const go = () => {
    const { query, variables } = editors;
    const address = pictureLink(query?.getValue() ?? "", variables?.getValue() ?? "", language);
    setNothing(address === null);
    if (address !== null) location.assign(address);
  };
  return (
    <div className="save-table">
      <span role="status">{nothing ? texts.noPicture : ""}</span>
      <button type="button" onClick={go} onBlur={() => setNothing(false)}>
        {texts.toPicture}
      </button>
    </div>
  );
}
