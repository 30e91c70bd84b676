import { CHANGES } from "../../domain/differences.js";
import { CITATION_STATES } from "../../services/citing/check-citation.js";
import { CITATION_STYLES } from "../../services/citing/citation-text.js";
import { describe } from "../answers/describe-enum.js";

export const CitationStyleEnum = describe(
  "CitationStyle",
  CITATION_STYLES,
  "How a citation is written (引文格式).",
  {
    GB_T_7714: "China's national standard GB/T 7714—2015, numeric (顺序编码制).",
    APA: "Publication Manual of the American Psychological Association, 7th edition.",
    BIBTEX: "An entry for BibTeX.",
    CSL_JSON: "An item for programs that read CSL-JSON, such as Zotero and pandoc.",
    CFF: "A file CITATION.cff of the Citation File Format 1.2.0.",
  },
);
export const CitationStateEnum = describe(
  "CitationState",
  CITATION_STATES,
  "How a cited query answers when it is asked again (核验状态).",
  {
    IDENTICAL: "As it was cited (一致).",
    DIFFERENT: "Otherwise than it was cited (有差异).",
    VERSION_NOT_HERE: "This database does not hold the data version that was cited (无此数据版本).",
    NOT_ANSWERED: "The query is not taken any more, or ends in an error there (无法回答).",
    RECORD_CHANGED: "What is kept of the citation is not what its id was made of (引用记录被改动).",
  },
);
export const CitationChangeEnum = describe(
  "CitationChange",
  CHANGES,
  "What became of a place of an answer (变化).",
  {
    ADDED: "It is there now (新增).",
    REMOVED: "It is there no more (删除).",
    CHANGED: "It has another value or order (变更).",
  },
);
