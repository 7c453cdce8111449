import { z } from 'zod';
import { type Doubt, refuseDisposition } from '../../casework/index.ts';
import {
  addDisposition,
  type KeptCase,
  type KeptDisposition,
  listAccountNames,
  type Writing,
} from '../../store/index.ts';
import { CASE } from '../cases/access.ts';
import { needCaseAlone } from '../cases/need-case.ts';
import { needPersonIn } from '../cases/person-in.ts';
import { procedureOf } from '../cases/procedure-of.ts';
import { whenOf } from '../cases/when-of.ts';
import { whoFor } from '../cases/who-for.ts';
import { wordMovedOn } from '../cases/word-case.ts';
import type { CityContext } from '../context.ts';
import { command } from '../operation.ts';
import { forbidden, overtaken } from '../refusals.ts';
import { caseIdShape, seenShape } from '../shapes/case.ts';
import { disposalShape, examinationShape } from '../shapes/checks.ts';
import { DOUBT_OFFICERS } from './access.ts';
import { type Doubted, examine, findDoubted } from './examine.ts';
import { writeExamination } from './write-examination.ts';

/** Writes down what came of a doubt, as it was seen: one that names another case since stays open. */
export const disposeOfDoubt = command(DOUBT_OFFICERS, {
  method: 'POST',
  path: '/cases/{case}/dispositions',
  tag: '案件 Cases',
  about: CASE,
  title: { zh: '处置疑点', en: 'Dispose of a doubt' },
  text: {
    zh: '现在办理本案的单位写明核实了什么、结论是什么。须给出所见的疑点和它涉及的案件；此后又涉及别的案件的，重新打开。写下的不改不删。',
    en: 'The office that has the case now writes what it looked into and what came of it, naming the doubt and its cases as they saw them; where it names a further case later it is open again. What was written is never changed.',
  },
})
  .input(z.strictObject({ case: caseIdShape, seen: seenShape, ...disposalShape }))
  .output(examinationShape)
  .handler(async ({ input, context }) => {
    const { store } = await context.city();
    return store.write(async (handle) => {
      const theCase = await needCaseAlone(handle, input.case);
      const before = await findDoubted(handle, theCase, context);
      const person = await needOfficer(handle, theCase, input.seen, context);
      const found = await needDoubt(handle, before, input);
      const { today: on } = await whenOf(context);
      const { account, party, role } = person;
      const { text } = input;
      const at = new Date(context.now);
      await addDisposition(handle, theCase.id, { found, text, account, party, role, on, at });
      const { number } = theCase;
      context.note({ detail: { number, doubt: found.id, cases: found.cases } });
      const after = await examine(handle, theCase, context);
      return writeExamination(handle, theCase, after, context);
    });
  });

/** Who disposes of doubts here: 409 where others did something since, 403 where they may not. */
async function needOfficer(handle: Writing, theCase: KeptCase, seen: number, context: CityContext) {
  const { inUse } = await context.city();
  if (theCase.seen !== seen)
    throw overtaken(wordMovedOn(theCase, seen, await whoFor(handle, theCase, context)));
  const person = await needPersonIn(handle, context, theCase);
  const procedure = await procedureOf(handle, inUse, theCase.folded.pins.procedure);
  const why = refuseDisposition(procedure, theCase.folded, person, await whenOf(context));
  if (why !== null) throw forbidden({ field: 'case', message: why });
  return person;
}

type Named = { readonly doubt: string; readonly cases: readonly string[] };

/** The doubt as somebody saw it. Refused with 409 where it is another by now, or disposed of. */
async function needDoubt(
  handle: Writing,
  examination: Doubted | null,
  { doubt, cases }: Named,
): Promise<Doubt> {
  const found = examination?.doubts.find(({ id }) => id === doubt);
  if (examination === null || found === undefined)
    throw overtaken({ field: 'doubt', message: NOT_FOUND });
  const further = found.cases.filter((number) => !cases.includes(number));
  if (further.length > 0) throw overtaken({ field: 'doubt', message: wordFurther(further) });
  if (examination.open.includes(found)) return found;
  const last = examination.dispositions.findLast((one) => one.doubt === doubt);
  throw overtaken({ field: 'doubt', message: await wordDone(handle, last) });
}

const NOT_FOUND = {
  zh: '这个疑点现在已不再发现；没有记入，请重新读取核查结果',
  en: 'This doubt is not found any longer; nothing was kept, read the checks again',
};

function wordFurther(further: readonly string[]) {
  return {
    zh: `这个疑点现在还涉及案件 ${further.join('、')}；没有记入，请看过再写`,
    en: `This doubt names further cases by now: ${further.join(', ')}; nothing was kept, look at them first`,
  };
}

async function wordDone(handle: Writing, last: KeptDisposition | undefined) {
  const account = last?.account ?? '';
  const name = (await listAccountNames(handle, [account])).get(account);
  return {
    zh: `${name ?? '他人'}已写明这个疑点的处置；没有再记`,
    en: `${name ?? 'Somebody else'} has disposed of this doubt already; nothing was added`,
  };
}
