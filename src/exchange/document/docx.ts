/** Text of a Word document (.docx). */
import mammoth from "mammoth";
import { textOfMarkup } from "./html.js";
import { refusedDocument } from "./refused.js";
import { requireSafeZip } from "./zip-bytes.js";

export async function textOfDocx(bytes: Uint8Array, name: string): Promise<string> {
  await requireSafeZip(bytes, name);
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })) },
    );
    return textOfMarkup(value);
  } catch (error) {
    throw refusedDocument({ name, reason: `it is a damaged Word file (${(error as Error).message})` });
  }
}
