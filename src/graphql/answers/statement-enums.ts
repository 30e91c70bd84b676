/** Enums about the evidence of statements. */
import { STATEMENT_EVIDENCE } from "../../domain/statement-proof.js";
import { DOCUMENT_CODINGS } from "../../domain/vocabulary.js";
import { NAMINGS } from "../../services/data/naming.js";
import { DECISIONS } from "../../services/writing/statement-reviews.js";
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
export const DecisionEnum = registerEnum("Decision", DECISIONS, "Outcome of a review (审核结论).", {
  ACCEPT: "Accepts the statement; the relationship exists while an accepted statement supports it (采纳).",
  REJECT: "Rejects the statement (驳回).",
  SEND_BACK: "Returns the statement to review; its status is PROPOSED again (退回).",
  RESOLVE: "Assigns the record that the named form refers to; the review status does not change (指认).",
  CORRECT: "Changes what the statement claims or where it stands; the review status does not change (更正).",
});

export const DocumentCodingEnum = registerEnum(
  "DocumentCoding",
  DOCUMENT_CODINGS,
  "How far a document was read (编码程度), told from its accepted statements.",
  {
    IN_FULL: "Its text, with who leads and takes part in what.",
    ISSUERS_ONLY: "Its issuers alone: that a body has no role in it means nothing (仅发文机关).",
    TITLE_ONLY: "Its title alone, which names issuers or authors of a report (仅标题).",
    NOT_READ: "No accepted statement was taken from it.",
  },
);
