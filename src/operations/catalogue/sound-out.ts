/** Tells the pinyin of a text. */
export type SoundOut = (text: string) => string;

let loading: Promise<SoundOut> | undefined;

/** The dictionary of sounds, which is read when it is first asked for and not before. */
export function loadSounds(): Promise<SoundOut> {
  loading ??= import('pinyin-pro').then(
    ({ pinyin }) =>
      (text) =>
        runsOf(text)
          .map((run) => pinyin(run, { toneType: 'none', v: true }))
          .join('|'),
  );
  return loading;
}

/** The characters of a text, parted where something else stands between them. */
function runsOf(text: string): string[] {
  return text.match(/\p{Script=Han}+/gu) ?? [];
}
