/** Cells of names whose words would be lost, or turned into their opposite, if the names alone were read. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { affiliationHolds } from "../../domain/affiliations.js";
import type { CodingColumn, CodingRow } from "../../exchange/coding-table/read-table.js";
import type { CellPiece, FoundName, TextNames } from "../../extract/names/names.js";
import { looksLikeBody } from "../../extract/names/shapes.js";
import type { WrongCell } from "./coding-row.js";
import { namesText } from "./names-cell.js";
import { isNational } from "./place-prefix.js";

const COLUMNS = ["issuers", "leads", "participants", "body"] as const satisfies readonly CodingColumn[];
/** 除教育部外; the 外 of 外交部 ends nothing. */
const EXCEPTION =
  /(?:^|[、，,;；/|\s（(和与及])除.{2,60}?(?:之外|以外|外(?![交国事汇专经贸侨办宣资文]))|[一-鿿]除外/u;
/** What stands before innermost brackets, back to a separator, and within them. */
const BRACKETS = /([^、，,;；/|\n\r\t（）()【】［］[\]]+)[（(【［[]([^（）()【】［］[\]]*)[）)】］\]]/gu;
const ROLE =
  /(?:共同|联合|分别|协同)?(?:牵头|主办|负责|召集|配合|参加|参与|协办|协助|支持)(?:单位|部门|实施|落实)?$/u;
/** 现国家卫生健康委, 原文化部, 国家发展改革委管理: an explanation of the name before it. */
const EXPLANATION =
  /^(?:现|原|即|以下简称|下称|简称|又称|曾用名|前身)|(?:管理|代管|挂牌|牌子|合署办公|并入|更名|改名)$/u;

export class CellFaults {
  constructor(
    private readonly collaboration: Collaboration,
    private readonly finder: TextNames,
  ) {}

  /** @returns the first cell that cannot be read as a list of names */
  in(cells: CodingRow["cells"], date: string): WrongCell | null {
    for (const column of COLUMNS) {
      const text = namesText(cells[column]);
      const reason = exceptionIn(text) ?? this.lostIn(text, date);
      if (reason !== null) return { column, reason };
    }
    return null;
  }

  /** Bodies in brackets, from the innermost ones outwards. */
  private lostIn(text: string, date: string): string | null {
    for (let [rest, before] = [text, ""]; rest !== before;) {
      for (const [written, name, inside] of rest.matchAll(BRACKETS)) {
        const lost = this.lost(name!.trim(), inside!.trim(), date);
        const reason = `"${written.trim()}" names ${lost.join(", ")} in brackets; write these bodies without brackets, in the column of their role`;
        if (lost.length > 0) return reason;
      }
      [rest, before] = [rest.replace(BRACKETS, "$1"), rest];
    }
    return null;
  }

  private lost(name: string, inside: string, date: string): string[] {
    const saysRole = ROLE.test(inside);
    if (inside === "" || (!saysRole && EXPLANATION.test(inside))) return [];
    const main = this.finder.find(name, date).at(-1);
    const others = this.finder
      .split(inside.replace(ROLE, ""), date)
      .filter(({ kind }) => kind !== "TEXT" && kind !== "COLLECTIVE");
    const isKnown = main !== undefined && main.kind !== "LOCAL";
    if (!saysRole && !isKnown) return besidesPlate(others);
    if (!isKnown && !looksLikeBody(name)) return [];
    return others
      .filter(({ kind }) => kind !== "LIKE" || saysRole)
      .filter(({ bodyIds }) => !main || !this.isSame(main, bodyIds, date))
      .map(({ form }) => form);
  }

  /** An abbreviation, a former name, or an office carried jointly. */
  private isSame({ bodyIds }: FoundName, others: readonly string[], date: string): boolean {
    const { lineage, lives, records } = this.collaboration;
    const now = (id: string): string => lineage.resolve(id, date).id;
    const areJoint = (one: string, other: string): boolean =>
      records.affiliations.some(
        (pair) =>
          pair.kind === "JOINT_OFFICE_WITH" &&
          [pair.body, pair.other].includes(one) &&
          [pair.body, pair.other].includes(other) &&
          affiliationHolds(pair, lives, date),
      );
    return bodyIds.some((one) => others.some((other) => now(one) === now(other) || areJoint(one, other)));
  }
}

/** A local body may have a short name or a second plate in brackets: 宁波市市场监管局（市知识产权局）. */
function besidesPlate(others: readonly CellPiece[]): string[] {
  const bodies = others.filter(({ form }) => !form.endsWith("司"));
  const [only] = bodies;
  const isPlate = bodies.length === 1 && !(only!.kind === "CENTRAL" && isNational(only!.form));
  return isPlate ? [] : bodies.map(({ form }) => form);
}

function exceptionIn(text: string): string | null {
  const reason = `"${text}" leaves bodies out (除…外); write the bodies that are meant`;
  return EXCEPTION.test(text) ? reason : null;
}
