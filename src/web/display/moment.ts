/** A moment (ISO, UTC) as the clock on the wall in China showed it: 2022-10-10 09:30. */
export function showMoment(moment: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(moment));
}

/** The end of a span that begins at a moment: its time, with the day where that is another one. */
export function showEnd(from: string, to: string): string {
  const [begins, ends] = [showMoment(from), showMoment(to)];
  return begins.slice(0, 10) === ends.slice(0, 10) ? ends.slice(11) : ends;
}
