/** The number used once by which the page's content policy knows the styles that its own scripts set. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
