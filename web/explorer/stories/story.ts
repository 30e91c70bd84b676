/** Stories: views in an order, each with a name and a text. They are kept in the browser, in addresses and in files. */

export interface Scene {
  readonly name: string;
  readonly text: string;
  /** The view, as in the address of the page. */
  readonly search: string;
}

export interface Story {
  readonly title: string;
  readonly scenes: readonly Scene[];
}

export const NO_STORY: Story = { title: "", scenes: [] };
/** Views that this browser keeps at most. */
export const MOST_SCENES = 200;
const FORMAT = "xietong-story-1";

const textOf = (given: unknown): string => (typeof given === "string" ? given : "");

function readScene(given: unknown): Scene | null {
  const { name, text, search } = (given ?? {}) as Record<string, unknown>;
  if (typeof search !== "string" || !search.startsWith("?")) return null;
  return { name: textOf(name), text: textOf(text), search };
}

/** A story from anything; null where it holds no views or is none. */
export function readStory(given: unknown): Story | null {
  const { title, scenes } = (given ?? {}) as Record<string, unknown>;
  if (!Array.isArray(scenes)) return null;
  const read = scenes.map(readScene);
  if (read.length === 0 || read.includes(null)) return null;
  return { title: textOf(title), scenes: read as Scene[] };
}

export const storyFile = (story: Story): string => JSON.stringify({ format: FORMAT, ...story }, null, 2);

/** The story of a file; null where the file is none. */
export function fromFile(text: string): Story | null {
  try {
    const given = JSON.parse(text) as Record<string, unknown> | null;
    return given?.format === FORMAT ? readStory(given) : null;
  } catch {
    return null;
  }
}

const through = async (
  bytes: string | Uint8Array<ArrayBuffer>,
  pipe: CompressionStream | DecompressionStream,
): Promise<ArrayBuffer> => new Response(new Response(bytes).body!.pipeThrough(pipe)).arrayBuffer();

const HASH = "#story=";
export const isStoryHash = (hash: string): boolean => hash.startsWith(HASH);

/** The story as the part of an address that no server sees: compressed JSON in base64url. */
export async function storyHash(story: Story): Promise<string> {
  const packed = new Uint8Array(await through(JSON.stringify(story), new CompressionStream("deflate-raw")));
  const letters = Array.from(packed, (byte) => String.fromCharCode(byte)).join("");
  return HASH + btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The story of an address; null where it has none, or a damaged one. */
export async function fromHash(hash: string): Promise<Story | null> {
  if (!isStoryHash(hash)) return null;
  try {
    const letters = atob(hash.slice(HASH.length).replaceAll("-", "+").replaceAll("_", "/"));
    const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const text = new TextDecoder().decode(await through(packed, new DecompressionStream("deflate-raw")));
    return readStory(JSON.parse(text));
  } catch {
    return null;
  }
}

export function moved<One>(list: readonly One[], from: number, to: number): readonly One[] {
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)];
}
