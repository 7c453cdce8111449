import { useField } from './form.tsx';

/** Below a field: its hint, and what is wrong with it. */
export function FieldNotes({ name, hint }: { name: string; hint?: string | undefined }) {
  const { wrongId, hintId, wrong } = useField(name);
  return (
    <>
      {hint !== undefined && (
        <p className="tiny faint" id={hintId}>
          {hint}
        </p>
      )}
      <p className="complaint" id={wrongId}>
        {wrong}
      </p>
    </>
  );
}
