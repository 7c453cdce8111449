const MARKS = {
  // A full disc with a tick: certain.
  computed: { fill: true, path: 'm7.6 12.3 3 3 5.8-6.4' },
  // Half a disc: a person fills in the rest.
  upto: { half: true, path: '' },
  // A broken ring with a question.
  unknown: { dashed: true, path: 'M9.8 9.6a2.3 2.3 0 1 1 3.4 2c-.8.4-1.2.9-1.2 1.8M12 16.2v.1' },
  // A fork: the text leads two ways.
  undecided: { path: 'M12 17v-4.5M12 12.5 8.5 8M12 12.5 15.5 8' },
  expired: { path: 'm8 8 8 8' },
  refused: { path: 'm9 9 6 6M15 9l-6 6' },
  near: { path: 'M7.5 14.5 11 11l2 2 3.5-4.5' },
  // A plus: something besides money.
  service: { path: 'M12 8v8M8 12h8' },
  paid: { path: 'M8 10h8M8 14h8' },
} as const satisfies Record<string, { path: string; fill?: true; half?: true; dashed?: true }>;

export type MarkName = keyof typeof MARKS;

/** The sign of an outcome: told apart by form, with the colour only as an echo. */
export function Mark({ name, size = 20 }: { name: MarkName; size?: number }) {
  const mark: { path: string; fill?: true; half?: true; dashed?: true } = MARKS[name];
  return (
    <svg
      className={`mark mark-${name}`}
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <circle
        cx="12"
        cy="12"
        r="9"
        className={mark.fill === true ? 'mark-full' : 'mark-ring'}
        strokeDasharray={mark.dashed === true ? '3.6 2.7' : undefined}
      />
      {mark.half === true && <path d="M12 3a9 9 0 0 0 0 18Z" className="mark-full" />}
      <path d={mark.path} className={mark.fill === true ? 'mark-cut' : 'mark-line'} />
    </svg>
  );
}
