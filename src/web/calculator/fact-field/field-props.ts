/** What every field is told: its id, the texts that name and describe it, and whether it is wrong. */
export type FieldProps = {
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly invalid: boolean;
};
