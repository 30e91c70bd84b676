/** Reads the names of local bodies in the cells of a table. */
import type { Collaboration } from "../../analysis/index/collaboration.js";
import { foldName } from "../../domain/folding.js";
import type { TextNames } from "../../extract/names/names.js";
import { lastBracket, withoutBrackets } from "./brackets.js";
import { isVague } from "./group-phrases.js";
import { LocalBodies } from "./local-bodies.js";
import { isCentral, isNational, placeOf, withinPlace } from "./place-prefix.js";

export class LocalReader {
  readonly locals: LocalBodies;

  constructor(
    private readonly collaboration: Collaboration,
    private readonly finder: TextNames,
  ) {
    this.locals = new LocalBodies(collaboration);
  }

  /** @param place null: the one that the name begins with @returns id of the body; null: the name is of no local one */
  bodyOf(written: string, date: string, place: string | null): string | null {
    const text = withoutBrackets(written).replace(/\s/gu, "");
    const prefix = placeOf(text);
    if (isVague(text) || (prefix ?? place) === null || this.isNational(text, prefix, date)) return null;
    if (this.collaboration.names.resolve(text, date).match && prefix !== null) return null;
    const at =
      prefix === null
        ? withinPlace(text, place!)
        : { place: place?.endsWith(prefix) ? place : prefix, rest: text.slice(prefix.length) };
    if (at === null) return null;
    const central = this.collaboration.names.resolve(at.rest, date).match ?? this.centralOf(at.rest, date);
    const body = this.locals.body(at.place, at.rest, central?.namedId ?? null, text);
    const short = lastBracket(written).replace(/^(?:以下)?简称/u, "");
    if (isShortFor(short, text))
      this.locals.alsoNamed(body, at.place, withinPlace(short, at.place)?.rest ?? short);
    return body;
  }

  /** @param place that the text seems to begin with: 人民银行宁波市 of 人民银行宁波市中心支行 */
  private isNational(text: string, place: string | null, date: string): boolean {
    const [first] = this.finder.find(text, date);
    const begins = first?.start === 0 && first.kind !== "LOCAL" && isNational(first.form);
    return place === null ? isCentral(text) || begins : begins && first.end < place.length;
  }

  private centralOf(rest: string, date: string): { namedId: string } | null {
    const [found, ...others] = this.finder.find(rest, date);
    const isWhole = found && others.length === 0 && foldName(found.form) === foldName(rest);
    return isWhole && found.kind === "CENTRAL" && found.bodyIds.length === 1
      ? { namedId: found.bodyIds[0]! }
      : null;
  }
}

/** 市发改委 for 宁波市发展改革委: its characters stand there in the same order. */
function isShortFor(short: string, name: string): boolean {
  let at = 0;
  for (const character of name) if (character === short[at]) at++;
  return short.length > 1 && at === short.length;
}
