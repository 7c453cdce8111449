/** The key in an `otpauth://` address, as it is typed into an authenticator. */
export function keyOf(totpUri: string): string {
  return new URLSearchParams(totpUri.split('?')[1] ?? '').get('secret') ?? '';
}
