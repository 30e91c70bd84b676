/** Options of `import --table` as its service takes them. */
import { ROLES, type Role } from "../domain/vocabulary.js";
import { UserError } from "../errors.js";
import {
  CODING_COLUMNS,
  WHOLE_COLUMNS,
  type CodingColumn,
  type WholeTable,
} from "../exchange/coding-table/headings.js";
import type { TableOptions } from "../services/importing/import-table.js";

/** The options as the command line gives them. */
export interface GivenTableOptions {
  by: string;
  reason?: string;
  dataset?: string;
  dryRun?: boolean;
  partial?: boolean;
  located?: boolean;
  sheet?: string;
  place?: string;
  role?: string[];
  column?: string[];
  strictDates?: boolean;
  title?: string;
  number?: string;
  date?: string;
  issuers?: string;
  name?: string;
  licence?: string;
  cite?: string;
}

/** @throws UserError BAD_TABLE */
export function tableOptions(file: string, given: GivenTableOptions): TableOptions {
  const { by, dryRun, partial, located, sheet, place, strictDates, name, licence, cite } = given;
  return {
    ...{ by, dryRun, partial, located, sheet, place, strictDates },
    ...{ dataset: given.dataset!, reason: given.reason ?? `Coding table ${file}` },
    roles: meanings(given.role, "--role", ROLES) as Record<string, Role>,
    columns: meanings(given.column, "--column", CODING_COLUMNS) as Record<string, CodingColumn>,
    whole: wholeOf(given),
    about: { nameZh: name, licence, citation: cite },
  };
}

function wholeOf(given: GivenTableOptions): WholeTable {
  return Object.fromEntries(WHOLE_COLUMNS.flatMap((one) => (given[one] ? [[one, given[one].trim()]] : [])));
}

/** 主办=LEAD gives the meaning LEAD to the word 主办. */
function meanings(
  list: readonly string[] = [],
  option: string,
  known: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    list.map((text) => {
      const at = text.lastIndexOf("=");
      const meaning = text.slice(at + 1);
      if (at > 0 && known.includes(meaning)) return [text.slice(0, at), meaning];
      throw new UserError(
        "BAD_TABLE",
        `${option} ${text} does not say what a word means; write word=meaning, with one of ${known.join(", ")}.`,
      );
    }),
  );
}
