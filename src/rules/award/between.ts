import { formatRate, parseRate } from '../../values/index.ts';
import { ExpressionError } from '../expression/expression-error.ts';
import { readExpression } from '../expression/read.ts';
import { typeOf } from '../expression/type-of.ts';
import { NOTHING_LEFT } from '../generate/emitter.ts';
import { fenText, type Mechanism } from './mechanism.ts';
import { baseOf, shareOf } from './rate.ts';

const FORM = /^\s*([\d.]+\s*[%％‰])\s*\.\.\s*([\d.]+\s*[%％‰])\s+of\s+/u;

/** `between: 3%..5% of amount`: the text gives a floor and a ceiling, a person sets the rate. */
export const between: Mechanism<'between'> = {
  key: 'between',
  companions: [],
  read(main, _whole, reading) {
    return main.expression((text) => {
      const [head, low = '', high = ''] = FORM.exec(text) ?? [];
      const [from, to] = [parseRate(low), parseRate(high)];
      if (head === undefined || !from.ok || !to.ok) {
        throw new ExpressionError(0, { zh: '写法：3%..5% of 金额', en: 'write: 3%..5% of amount' });
      }
      const of = readExpression(' '.repeat(head.length) + text.slice(head.length), reading.scope);
      const type = typeOf(of);
      if (type.is !== 'number' || type.unit !== 'CNY') {
        throw new ExpressionError(head.length, {
          zh: 'of 之后应是金额',
          en: 'of is followed by money',
        });
      }
      return { award: 'between', of, from: from.value, to: to.value };
    });
  },
  emit: (award, emitter) =>
    `const b=${emitter.number(award.of)};if(b!==b){lo=0;hi=Infinity;u=1}else{lo=${shareOf(award.of, award.from)};` +
    `hi=${shareOf(award.of, award.to)};if(hi===0)why=${NOTHING_LEFT}}w=1;${emitter.step(award, baseOf(award.of, emitter))}`,
  explain(award) {
    const from_rate = formatRate(award.from);
    const to_rate = formatRate(award.to);
    return (base, low_fen, high_fen) => ({
      step: 'between',
      from_rate,
      to_rate,
      base_fen: fenText(base),
      low_fen,
      high_fen,
    });
  },
  words: (award, wording) => {
    const of = wording.expression(award.of);
    const span = `${formatRate(award.from)}–${formatRate(award.to)}`;
    return [{ zh: `按${of.zh}的 ${span}，由人核定`, en: `${span} of ${of.en}, set by a person` }];
  },
  parts: ({ of }) => ({ expressions: [of] }),
};
