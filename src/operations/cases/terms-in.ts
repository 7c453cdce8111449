import { isNotice, type Procedure } from '../../casework/index.ts';

/** The stages of procedures at which a notice is up: its time is over once it has passed, not late. */
export function termsIn(procedures: ReadonlyMap<string, Procedure>): string[] {
  return [...procedures.values()].flatMap(({ id, stages }) =>
    stages.filter(isNotice).map((stage) => `${id}/${stage.id}`),
  );
}
