/**
 * Roles that a cell of names says itself: 教育部（牵头）、财政部; 教育部牵头，财政部、民政部配合; 牵头：教育部；配合：财政部.
 * They count before the role of the column.
 */
import type { Predicate } from "../../domain/vocabulary.js";
import { partsOutside } from "./brackets.js";
import { tableRole, type RoleWords } from "../../exchange/coding-table/table-roles.js";

export interface RoleClause {
  names: string;
  predicate: Predicate;
  /** The role as written; null: that of the column. */
  word: string | null;
}

const SEPARATORS = "、，,;；。|\\n\\r\\t";
const LABEL = /^\s*(\p{Script=Han}{2,6})\s*[:：]\s*/u;
const BRACKET = /\s*[（(【[〔]([^（）()【】[\]〔〕]{2,12})[）)】\]〕]$/u;
const CLAUSE =
  /(?:共同|联合|分别|各自|等部门)?(?<word>按(?:照)?(?:各自)?职责(?:分工)?(?:分别)?(?:负责|落实|配合|参与)?|分别负责|分工负责|各自负责|牵头(?:负责|组织|落实|实施)?|主办|负责|召集|配合|参加|参与|协办|协助)$/u;
const WITH = /(?<=.{2})会同(?=.{2})/u;
const PLAIN = /^(?:牵头|参与)$/u;

/** @param predicate of the column @returns one clause with the whole cell where it says no role */
export function roleClauses(cell: string, predicate: Predicate, words: RoleWords): RoleClause[] {
  const reader = new ClauseReader(predicate, words);
  for (const piece of partsOutside(cell, SEPARATORS)) if (piece.trim() !== "") reader.take(piece.trim());
  return reader.saysRole ? reader.clauses() : [{ names: cell, predicate, word: null }];
}

interface Group {
  names: string[];
  predicate: Predicate | null;
  word: string | null;
}

class ClauseReader {
  private readonly groups: Group[] = [];
  private pending: string[] = [];
  private label: Omit<Group, "names"> | null = null;

  constructor(
    private readonly predicate: Predicate,
    private readonly words: RoleWords,
  ) {}

  get saysRole(): boolean {
    return this.groups.some(({ word }) => word !== null);
  }

  take(given: string): void {
    const piece = this.labelled(given);
    const [lead, others] = piece.split(WITH);
    if (others !== undefined) return this.joint(lead!, others);
    const bracket = BRACKET.exec(piece);
    const inBracket = bracket === null ? null : this.meaning(bracket[1]!.split(/[，,、；;]/u)[0]!);
    if (inBracket !== null) return this.add([piece.slice(0, bracket!.index)], inBracket);
    const clause = CLAUSE.exec(piece);
    if (clause !== null) {
      const name = piece.slice(0, clause.index).replace(/^由/u, "");
      this.add([...this.pending.splice(0), name], this.meaning(clause.groups!.word!));
    } else if (this.label !== null) this.add([piece], this.label);
    else this.pending.push(piece.replace(/^由(?=.{2})/u, ""));
  }

  /** Where the cell says who leads, those without a role take part. */
  clauses(): RoleClause[] {
    const hasLead = this.groups.some((group) => group.predicate === "LEADS" && group.word !== null);
    const rest = hasLead ? "PARTICIPATES_IN" : this.predicate;
    if (this.pending.length > 0) this.groups.push({ names: this.pending, predicate: rest, word: null });
    return this.groups
      .map(({ names, predicate, word }) => ({
        names: names.filter((name) => name !== "").join("、"),
        predicate: predicate ?? this.predicate,
        word: word === null || PLAIN.test(word) ? null : word,
      }))
      .filter(({ names }) => names !== "");
  }

  /** 教育部会同财政部负责: the first leads. */
  private joint(lead: string, others: string): void {
    this.add([...this.pending.splice(0), lead.replace(/^由/u, "")], { predicate: "LEADS", word: "会同" });
    this.add([others.replace(CLAUSE, "")], { predicate: "PARTICIPATES_IN", word: "会同" });
  }

  private labelled(piece: string): string {
    const label = LABEL.exec(piece);
    const meaning = label === null ? null : this.meaning(label[1]!);
    if (meaning === null) return piece;
    this.label = meaning;
    return piece.slice(label![0].length);
  }

  /** 按职责分工负责 says that all take part, as in texts. */
  private meaning(word: string): Omit<Group, "names"> | null {
    if (/^按|分工|^分别|^各自/u.test(word)) return { predicate: "PARTICIPATES_IN", word };
    const role =
      tableRole(word, this.words) ?? tableRole(word.replace(/(?:负责|组织|落实|实施)$/u, ""), this.words);
    if (role === null) return null;
    return { predicate: role === "LEAD" ? "LEADS" : "PARTICIPATES_IN", word };
  }

  private add(names: readonly string[], meaning: Omit<Group, "names"> | null): void {
    const { predicate = null, word = null } = meaning ?? {};
    this.groups.push({ names: [...names], predicate, word });
  }
}
