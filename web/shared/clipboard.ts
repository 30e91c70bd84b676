/** Copies a text. @returns false where the browser refuses: outside secure contexts, or without permission */
export async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
