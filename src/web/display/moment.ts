/** A moment (ISO, UTC) as the clock on the wall in China showed it: 2022-10-10 09:30. */
export function showMoment(moment: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(moment));
}
