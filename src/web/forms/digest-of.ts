/** The SHA-256 digest of a file, in hexadecimal; computed here, the file goes nowhere. */
export async function digestOf(file: Blob): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
