/** A few choices in sight, of which one is taken. */
export function Choices(props: {
  legend: string;
  name: string;
  choices: readonly {
    readonly value: string;
    readonly label: string;
    readonly note?: string;
    readonly disabled?: boolean;
  }[];
  chosen: string | undefined;
  choose: (value: string) => void;
}) {
  const { legend, name, choices, chosen, choose } = props;
  return (
    <fieldset className="field">
      <legend className="label">{legend}</legend>
      <div className="stack tight">
        {choices.map(({ value, label, note, disabled }) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              disabled={disabled}
              onChange={() => choose(value)}
            />
            <span>
              {label}
              {note !== undefined && <span className="tiny soft block">{note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
