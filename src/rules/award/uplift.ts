import { formatRate } from '../../values/index.ts';
import { readRate, readWord } from '../clause/read-values.ts';
import { NOTHING_LEFT } from '../generate/emitter.ts';
import { joinWords } from '../words/wording.ts';
import type { Mechanism } from './mechanism.ts';

/** `uplift of: [clauses]` with `rate: 10%`: so much on top of what they give for the same record. */
export const uplift: Mechanism<'uplift'> = {
  key: 'uplift of',
  companions: ['rate', 'on'],
  read(main, whole, reading) {
    const on = whole.get('on');
    return {
      award: 'uplift',
      of: main.items.map((item) => reading.readClauseId(item)),
      by: readRate(whole.need('rate')),
      on: on ? readWord(on, ['award', 'gross']) : 'award',
    };
  },
  emit(award, emitter) {
    const [low, high] = award.on === 'gross' ? ['GL', 'GH'] : ['L', 'H'];
    const parts = award.of.map((id) => emitter.clause(id));
    const sum = (array: string) => parts.map((clause) => `${array}${clause}[i]`).join('+');
    const { num, den } = award.by;
    return (
      `lo=floorDiv(${sum(low ?? '')},${num},${den});hi=floorDiv(${sum(high ?? '')},${num},${den});` +
      `${parts.map((clause) => `u|=U${clause}[i];w|=W${clause}[i];`).join('')}if(hi===0)why=${NOTHING_LEFT};${emitter.step(award)}`
    );
  },
  explain({ of, by }) {
    const rate = formatRate(by);
    return (_n, low_fen, high_fen) => ({ step: 'uplift', of, rate, low_fen, high_fen });
  },
  words: (award, wording) => {
    const of = joinWords(
      award.of.map((clause) => wording.clause(clause)),
      '、',
      ', ',
    );
    const by = formatRate(award.by);
    const base =
      award.on === 'gross'
        ? { zh: '未减差额前的', en: ' before any difference' }
        : { zh: '', en: '' };
    return [
      {
        zh: `在${of.zh}${base.zh}支持额基础上再上浮 ${by}`,
        en: `${by} on top of ${of.en}${base.en}`,
      },
    ];
  },
  parts: ({ of }) => ({ amounts: of }),
};
