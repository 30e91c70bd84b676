/** Reads the bodies in the cells of a table: who is named, under which rule, and what names nobody. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import type { NameMatch } from "../../domain/name-matches.js";
import { allNames } from "../../domain/own-names.js";
import { textNames, type TextNames } from "../../extract/names/names.js";
import { partsOutside, withoutBrackets } from "./brackets.js";
import { withBranches } from "./branches.js";
import { isVague, withoutGroups } from "./group-phrases.js";
import type { LocalBodies } from "./local-bodies.js";
import { LocalReader } from "./local-reader.js";
import { otherForms } from "./other-forms.js";

/** IN_FORCE, ENDED (nobody bore it any more), EARLY (nobody bore it yet), OFFICE of the body, LOCAL body of a place. */
export type NameRule = "IN_FORCE" | "ENDED" | "EARLY" | "OFFICE" | "LOCAL";

export interface NamedBody {
  /** As the table writes it. */
  namedForm: string;
  /** Null: nobody, or several. */
  body: string | null;
  rule: NameRule | null;
  confidence: number;
  /** Why nobody was found; null when somebody was. */
  reason: string | null;
}

export interface BodyList {
  bodies: NamedBody[];
  /** The cell says that there are others: 等, 有关部门. */
  isOpen: boolean;
}

/** An office signs for its body; the statement is worth a little less than one that names the body itself. */
const CONFIDENCE: Readonly<Record<NameRule, number>> = {
  ...{ IN_FORCE: 1, ENDED: 0.8, EARLY: 0.5, OFFICE: 0.9, LOCAL: 1 },
};
const OPEN_END =
  /[、，,\s]*等(?:\s*(?:\d+|[一二三四五六七八九十]+)?\s*(?:个|家)?\s*(?:有关|相关)?(?:部门|单位|部委|机构|机关|委办局)?)$/u;
const SEPARATORS = "、;；,，/|\\n\\r\\t";
const SEPARATOR = new RegExp(`[${SEPARATORS}]`, "u");
const BETWEEN_NAMES = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u;
/** Signs that part names where each piece is one: 教育部-财政部, Ministry of Education and Ministry of Finance. */
const RARE_SIGNS = /\s*[-—–+&\\·・.]\s*|\s+and\s+/u;
const OFFICE = /^(?:办公厅|办公室|秘书局|秘书处|机关党委|\p{Script=Han}{1,8}司|(?:各|有关|相关)+司局)$/u;
/** 教育部直属单位 names bodies below 教育部, and not 教育部. */
const BELOW =
  /^(?:各|有关|相关)*(?:直属|所属|下属)(?:各|有关|相关)*(?:事业)?(?:单位|机构|企业|部门|高校|院校)$/u;
const LONGEST_NAME = 100;
/** Cells whose bodies are remembered. */
const MOST_READ = 5_000;

/** Made once for each data version: a trial and the import after it share it. */
const FINDERS = new WeakMap<Collaboration, TextNames>();

export function finderOf(collaboration: Collaboration): TextNames {
  const known = FINDERS.get(collaboration);
  if (known) return known;
  const { bodies, names } = collaboration.records;
  const finder = textNames(allNames(bodies, names), collaboration.lives);
  FINDERS.set(collaboration, finder);
  return finder;
}

export class BodyReader {
  private readonly finder: TextNames;
  private readonly localReader: LocalReader;
  private readonly read = new Map<string, BodyList>();

  /** @param strict refuses names that nobody bore on the date */
  constructor(
    private readonly collaboration: Collaboration,
    private readonly strict: boolean,
  ) {
    this.finder = finderOf(collaboration);
    this.localReader = new LocalReader(collaboration, this.finder);
  }

  get locals(): LocalBodies {
    return this.localReader.locals;
  }

  /** @param place of the table or the row; null: the central government, unless a name begins with a place */
  list(cell: string, date: string, place: string | null): BodyList {
    const key = [cell, date, place].join("\t");
    const known = this.read.get(key);
    if (known) return known;
    const whole = cell.replace(OPEN_END, "");
    const text = withoutGroups(whole);
    const found = this.one(text, date, place) ?? this.parted(text, date, place);
    const seen = new Set<string>();
    const list = {
      bodies: found.filter(
        ({ body, namedForm }) => !seen.has(body ?? namedForm) && seen.add(body ?? namedForm),
      ),
      isOpen: text !== cell || found.isOpen === true,
    };
    if (this.read.size >= MOST_READ) this.read.clear();
    this.read.set(key, list);
    return list;
  }

  private parted(text: string, date: string, place: string | null): Found {
    return joined(
      partsOutside(text, SEPARATORS)
        .map((piece) => piece.trim())
        .filter(Boolean)
        .map((piece) => this.one(piece, date, place) ?? this.spaced(piece, date, place)),
    );
  }

  /** 公安部 民政部 are two names, if each piece is one. */
  private spaced(piece: string, date: string, place: string | null): Found {
    for (const sign of [BETWEEN_NAMES, RARE_SIGNS]) {
      const parts = piece.split(sign);
      const each = parts.length > 1 ? parts.map((part) => this.one(part, date, place)) : [];
      if (each.length > 0 && each.every((found) => found !== null)) return joined(each);
    }
    return this.run(piece, date, place);
  }

  /** The bodies of a text that is one name; null when it is none. */
  private one(text: string, date: string, place: string | null): Found | null {
    if (text === "" || text.length > LONGEST_NAME) return null;
    const plain = withoutBrackets(text);
    const isList = SEPARATOR.test(plain) || BETWEEN_NAMES.test(plain);
    const local = place === null || isList ? null : this.localOf(text, date, place);
    if (local) return [local];
    for (const form of [text, ...otherForms(text)]) {
      const found = this.known(form, text, date);
      if (found) return [found];
    }
    const office = text.endsWith("司局") ? this.officeOf(text, date) : null;
    return office && [office];
  }

  private known(form: string, namedForm: string, date: string): NamedBody | null {
    const { match, ambiguous, alternatives } = this.collaboration.names.resolve(form, date);
    if (match) {
      const isFormer = namedForm.startsWith("原") && form !== namedForm;
      return this.named(namedForm, match, match.outdated && !isFormer ? "ENDED" : "IN_FORCE", date);
    }
    const written = alternatives.filter(({ how }) => how === "EXACT" || how === "VARIANT");
    if (ambiguous)
      return nobody(namedForm, `"${namedForm}" is ambiguous on ${date}: ${listed(alternatives)}`);
    const [only] = written;
    return written.length === 1 ? this.named(namedForm, only!, "EARLY", date) : null;
  }

  private named(namedForm: string, { namedId }: NameMatch, rule: NameRule, date: string): NamedBody {
    if (!this.strict || rule === "IN_FORCE" || rule === "OFFICE") return taken(namedForm, namedId, rule);
    const reason =
      rule === "ENDED"
        ? `"${namedForm}" was no name any more on ${date}; it is ${namedId}`
        : `"${namedForm}" was no name yet on ${date}; it is ${namedId}`;
    return nobody(namedForm, reason);
  }

  /** What brackets add to names that are found without them is no name; one that nobody answers to keeps them. */
  private run(piece: string, date: string, place: string | null): Found {
    const plain = withoutBrackets(piece).trim();
    const found = this.unbracketed(plain, date, place);
    if (plain === piece) return found;
    if (found.some(({ body }) => body === null)) return [this.unknown(piece, date)];
    if (found.length !== 1) return found;
    const local = found[0]!.rule === "LOCAL" ? this.localOf(piece, date, place) : null;
    return Object.assign([local ?? as(piece, found[0]!)], { isOpen: found.isOpen });
  }

  /** Names run together, offices, bodies of places; what stays is named nobody. */
  private unbracketed(piece: string, date: string, place: string | null): Found {
    const found: NamedBody[] = [];
    let isOpen = false;
    const pieces = withBranches(this.finder.split(piece, date));
    for (const [at, { form, kind, bodyIds, written, end }] of pieces.entries()) {
      const next = pieces[at + 1];
      const isGroup = isVague(form) || BELOW.test(form) || (next?.start === end && BELOW.test(next.form));
      const own = form === piece || isGroup ? null : this.one(form, date, place);
      if (kind === "COLLECTIVE" || isGroup) isOpen = true;
      else if (own) found.push(...own);
      else if (bodyIds.length === 0 && this.officeOf(form, date)) found.push(this.officeOf(form, date)!);
      else if (kind === "LOCAL" || kind === "LIKE")
        found.push(as(written, this.localOf(form, date, null) ?? this.unknown(form, date)));
      else if (bodyIds.length === 1)
        found.push(taken(form, bodyIds[0]!, kind === "OFFICE" ? "OFFICE" : "IN_FORCE"));
      else if (bodyIds.length > 1)
        found.push(nobody(form, `"${form}" is ambiguous on ${date}: ${bodyIds.join(", ")}`));
      else found.push(this.unknown(form, date));
    }
    return Object.assign(found, { isOpen });
  }

  /** 国家能源局综合司: the longest name of a body that the name of an office follows. */
  private officeOf(form: string, date: string): NamedBody | null {
    for (let end = form.length - 2; end > 1; end--) {
      const name = form.slice(0, end);
      if (!OFFICE.test(form.slice(end)) || this.collaboration.names.holders(name).length === 0) continue;
      const { match } = this.collaboration.names.resolve(name, date);
      if (match) return taken(form, match.namedId, "OFFICE");
    }
    return null;
  }

  /** @param place null: the one that the name begins with */
  private localOf(written: string, date: string, place: string | null): NamedBody | null {
    const body = this.localReader.bodyOf(written, date, place);
    return body === null ? null : taken(written, body, "LOCAL");
  }

  private unknown(form: string, date: string): NamedBody {
    const name = form.length > LONGEST_NAME ? `${form.slice(0, LONGEST_NAME)}…` : form;
    const reason = `"${name}" has ${form.length} characters, more than a name has`;
    if (name !== form) return nobody(form, reason);
    const { alternatives } = this.collaboration.names.resolve(form, date);
    if (alternatives.length === 0) return nobody(form, `"${form}" is no body on ${date}`);
    const similar = `"${form}" is no body on ${date}; similar names: ${listed(alternatives)}`;
    return nobody(form, similar);
  }
}

type Found = NamedBody[] & { isOpen?: boolean };

const as = (namedForm: string, named: NamedBody): NamedBody =>
  named.body === null ? named : { ...named, namedForm };

function joined(lists: readonly Found[]): Found {
  return Object.assign(lists.flat(), { isOpen: lists.some(({ isOpen }) => isOpen === true) });
}

function taken(namedForm: string, body: string, rule: NameRule): NamedBody {
  return { namedForm, body, rule, confidence: CONFIDENCE[rule], reason: null };
}

function nobody(namedForm: string, reason: string): NamedBody {
  return { namedForm, body: null, rule: null, confidence: 0, reason };
}

function listed(matches: readonly NameMatch[]): string {
  return matches.map(({ namedId, matchedForm }) => `${namedId} (${matchedForm})`).join(", ");
}
