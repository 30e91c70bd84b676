/** Parquet files keep their bytes, which citations verify, so our Snappy writes what the library's writes. */
import { expect, it } from "@jest/globals";
import { snappyCompress as libraryCompress } from "hyparquet-writer/src/snappy.js";
import { snappyCompress } from "../../../src/exchange/parquet/snappy.js";
import { randomNumbers } from "../../../src/analysis/random.js";

const random = randomNumbers(2014);
const upTo = (most: number): number => Math.floor(random() * most);
const isSame = (input: Uint8Array): boolean =>
  Buffer.compare(snappyCompress(input), libraryCompress(input)) === 0;

/** Bytes of which most repeat what stands some way before. */
function repetitive(length: number, letters: number, back: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at++)
    bytes[at] = at >= back && random() < 0.95 ? bytes[at - back]! : upTo(letters);
  return bytes;
}

it("gives the bytes of the library for inputs of any length", () => {
  for (let length = 0; length < 300; length++) expect(isSame(repetitive(length, 3, 5))).toBe(true);
});

it.each([
  ["noise", 100_000, 256, 100_000],
  ["a byte again and again", 100_000, 1, 1],
  ["near repetition", 100_000, 256, 37],
  ["repetition just near enough", 200_000, 256, 65_535],
  ["repetition just too far", 200_000, 256, 65_536],
])("gives the bytes of the library for %s", (_, length, letters, back) => {
  const bytes = repetitive(length, letters, back);
  expect(isSame(bytes)).toBe(true);
  expect(isSame(bytes.subarray(3))).toBe(true);
});
