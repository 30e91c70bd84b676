import { CHANGES } from "../../domain/differences.js";
import { CITATION_STATES } from "../../services/citing/check-citation.js";
import { CITATION_STYLES } from "../../services/citing/citation-text.js";
import { registerEnum } from "../answers/register-enum.js";

export const CitationStyleEnum = registerEnum(
  "CitationStyle",
  CITATION_STYLES,
  "Citation style or format (引文格式).",
  {
    GB_T_7714: "China's national standard GB/T 7714—2015, numeric (顺序编码制).",
    APA: "Publication Manual of the American Psychological Association, 7th edition.",
    BIBTEX: "An entry for BibTeX.",
    CSL_JSON: "An item for programs that read CSL-JSON, such as Zotero and pandoc.",
    CFF: "A file CITATION.cff of the Citation File Format 1.2.0.",
  },
);
export const CITATION_LANGUAGES = ["ZH", "EN"] as const;
export const CitationLanguageEnum = registerEnum(
  "CitationLanguage",
  CITATION_LANGUAGES,
  "Language of a reference (引文的语言): of its authors, publisher and all words of the style.",
  { ZH: "Chinese (中文).", EN: "English (英文)." },
);
export const CitationStateEnum = registerEnum(
  "CitationState",
  CITATION_STATES,
  "Result of running a cited query again (核验状态).",
  {
    IDENTICAL: "The answer is as cited (一致).",
    DIFFERENT: "The answer differs from the cited one (有差异).",
    VERSION_NOT_HERE: "This database does not have the cited data version (无此数据版本).",
    NOT_ANSWERED: "The query is no longer valid, or fails on that data version (无法回答).",
    RECORD_CHANGED: "The stored citation does not match its id: the record was altered (引用记录被改动).",
  },
);
export const CitationChangeEnum = registerEnum(
  "CitationChange",
  CHANGES,
  "Kind of difference at a place in the answer (变化).",
  {
    ADDED: "The value is new (新增).",
    REMOVED: "The value was removed (删除).",
    CHANGED: "The value or its order changed (变更).",
  },
);
