/** The issuers that documents name, and which of them a statement supports; 5 bytes an issuer. */
import { Column } from "./columns.js";

export class Issuers {
  /** Where the issuers of each document begin, by its place among the documents. */
  private readonly starts = new Column((length) => new Int32Array(length));
  private readonly bodies = new Column((length) => new Int32Array(length));
  private readonly stated = new Column((length) => new Uint8Array(length));

  /** @param bodies numbers of a further document's issuers; -1: nobody on record */
  add(bodies: Int32Array): void {
    this.starts.push(this.bodies.length);
    for (const body of bodies) {
      this.bodies.push(body);
      this.stated.push(body < 0 ? 1 : 0);
    }
  }

  /** Place of a body among the issuers of a document; -1: none. */
  orderOf(document: number, body: number): number {
    const [start, end] = this.rangeOf(document);
    return this.bodies.values.subarray(start, end).indexOf(body);
  }

  /** Takes that a statement says so. */
  state(document: number, body: number): void {
    const [start, end] = this.rangeOf(document);
    for (let at = start; at < end; at++) if (this.bodies.values[at] === body) this.stated.values[at] = 1;
  }

  get areStated(): boolean {
    return !this.stated.values.subarray(0, this.stated.length).includes(0);
  }

  private rangeOf(document: number): [number, number] {
    const isLast = document + 1 === this.starts.length;
    const end = isLast ? this.bodies.length : this.starts.values[document + 1]!;
    return [this.starts.values[document]!, end];
  }
}
