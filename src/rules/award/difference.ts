import { NOTHING_LEFT } from '../generate/emitter.ts';
import { joinWords } from '../words/wording.ts';
import type { Mechanism } from './mechanism.ts';

/** `difference: { of: clause, less: [clauses paid] }` for the same record, never below zero. */
export const difference: Mechanism<'difference'> = {
  key: 'difference',
  companions: [],
  read(main, _whole, reading) {
    main.allow('of', 'less');
    const of = reading.readClauseId(main.need('of'));
    const less = main.need('less').items.map((item) => reading.readClauseId(item));
    return { award: 'difference', of, less };
  },
  emit(award, emitter) {
    const of = emitter.clause(award.of);
    const paid = award.less.map((clause) => `paidTotal(D.h[${emitter.clause(clause)}])`).join('+');
    return (
      `const p=${paid};lo=gl=L${of}[i];hi=gh=H${of}[i];u|=U${of}[i];w|=W${of}[i];lo=lo>p?lo-p:0;hi=hi>p?hi-p:0;` +
      `if(hi===0)why=${NOTHING_LEFT};${emitter.step(award, 'p')}`
    );
  },
  explain:
    ({ of }) =>
    (paid, low_fen, high_fen) => ({
      step: 'difference',
      of,
      paid_fen: String(paid),
      low_fen,
      high_fen,
    }),
  words: (award, wording) => {
    const of = wording.clause(award.of);
    const less = joinWords(
      award.less.map((clause) => wording.clause(clause)),
      '、',
      ', ',
    );
    return [
      {
        zh: `${of.zh}应得额减去${less.zh}已领额的差额`,
        en: `the award of ${of.en} less what ${less.en} has paid`,
      },
    ];
  },
  parts: ({ of, less }) => ({ amounts: [of], payments: less }),
};
