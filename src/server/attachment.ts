/** `Content-Disposition` of a file with a plain name and one that may hold any character. @see RFC 6266, RFC 5987 */
export function attachment(plain: string, full: string): string {
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(full)}`;
}
