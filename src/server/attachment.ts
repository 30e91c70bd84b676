/** `Content-Disposition` with an ASCII file name and a Unicode one. @see RFC 6266, RFC 5987 */
export function attachment(asciiName: string, unicodeName: string): string {
  return `attachment; filename="${asciiName}"; filename*=UTF-8''${encodeURIComponent(unicodeName)}`;
}
