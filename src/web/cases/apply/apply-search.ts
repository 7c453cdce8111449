/** Which part of an application is on screen: the form, the check of it, or the receipt. */
export type ApplySearch = { readonly step?: 'check' | 'done' };

export function readApplySearch(search: Record<string, unknown>): ApplySearch {
  const { step } = search;
  return step === 'check' || step === 'done' ? { step } : {};
}
