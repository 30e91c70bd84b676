/** Enums about the evidence of statements. */
import { STATEMENT_EVIDENCE } from "../../domain/statement-proof.js";
import { NAMINGS } from "../../services/data/naming.js";
import { registerEnum } from "./register-enum.js";

export const StatementEvidenceEnum = registerEnum(
  "StatementEvidence",
  STATEMENT_EVIDENCE,
  "How precisely a statement says where its document states it (出处精度).",
  {
    PLACE: "At a place of the text (有位置).",
    QUOTE: "By a quote without its place (有引文).",
    DOCUMENT_ONLY: "By the document alone, without place or quote (仅到文件).",
  },
);
export const NamingEnum = registerEnum(
  "NamedFormState",
  NAMINGS,
  "Whether the names on record explain what a text calls a body (文中名称核对).",
  {
    EXPLAINED: "It is a name of the subject (相符).",
    UNEXPLAINED: "It is a name of no body on record (无此名称).",
    OTHER_BODY: "It is a name of other bodies only (他机构名称).",
    UNRESOLVED: "The subject is not known yet (未指认).",
  },
);
