/** Which messages are shown: those not read yet, if the address says so. */
export function readMessagesSearch(search: Record<string, unknown>): {
  unread?: true | undefined;
} {
  return search.unread === true || search.unread === 'true' ? { unread: true } : {};
}
