/** Names of branches, which begin with the name of their central body. */
import type { CellPiece } from "../../extract/names/names.js";

/** 武汉分行 behind the name of a body, and 上海市税务局 behind 国家税务总局: a branch in a place is no central body. */
const BRANCH = /(?:分行|支行|营业管理部|总部|海关|专员办|特派办|分局|监管局|税务局)$/u;

export interface Piece extends CellPiece {
  /** With the central body that a branch is named after. */
  written: string;
}

/** 国家税务总局上海市税务局 is the local one; 中国人民银行武汉分行 is one name, of nobody on record. */
export function withBranches(pieces: readonly CellPiece[]): Piece[] {
  return pieces.flatMap((piece, at) => {
    const [before, next] = [pieces[at - 1], pieces[at + 1]];
    if (next && isBranch(piece, next)) return [];
    if (!before || !isBranch(before, piece)) return [{ ...piece, written: piece.form }];
    const written = before.form + piece.form;
    return [{ ...piece, written, form: piece.kind === "LOCAL" ? piece.form : written }];
  });
}

function isBranch(central: CellPiece, { start, kind, form, bodyIds }: CellPiece): boolean {
  return (
    central.kind === "CENTRAL" &&
    central.end === start &&
    bodyIds.length === 0 &&
    kind !== "COLLECTIVE" &&
    BRANCH.test(form)
  );
}
