import { type Fen, formatMoney, formatRate, multiplyFloor } from '../../values/index.ts';
import type { BandAnswer } from '../answer.ts';
import { readFen, readRate } from '../clause/read-values.ts';
import type { YamlReader } from '../clause/yaml-reader.ts';
import { denominatorOf, leastCommonMultiple } from '../expression/type-of.ts';
import { setAmount } from '../generate/emitter.ts';
import { fenText, type Mechanism } from './mechanism.ts';
import { baseOf } from './rate.ts';
import type { AwardOf, Band } from './types.ts';

/**
 * `marginal: amount` with `rates: { up to 500万元: 4%, above: 1% }`: each rate applies to the part
 * of the base inside its band (the bound belongs to the lower band); rounded down once at the end.
 */
export const marginal: Mechanism<'marginal'> = {
  key: 'marginal',
  companions: ['rates'],
  read(main, whole, reading) {
    const rates = whole.need('rates');
    const bands = rates.entries.map(({ key, value, at }) => ({
      upTo: readBound(key, at),
      rate: readRate(value),
    }));
    refuseGaps(bands, rates);
    return { award: 'marginal', of: reading.readMoney(main), bands };
  },
  emit(award, emitter) {
    const den = award.bands.reduce((all, band) => leastCommonMultiple(all, band.rate.den), 1);
    const scale = denominatorOf(award.of);
    let below = 0;
    let before = 0;
    let code = '';
    for (const { upTo, rate } of award.bands) {
      const num = (rate.num * den) / rate.den;
      const sum = `(${before}+mul(b-${below * scale},${num}))`;
      code += upTo === null ? sum : `b<=${upTo * scale}?${sum}:`;
      before += ((upTo ?? below) - below) * scale * num;
      below = upTo ?? below;
    }
    return (
      `let b=${emitter.number(award.of)};if(b<0)b=0;${setAmount(`b!==b?b:floorDiv(${code},1,${den * scale})`)};` +
      emitter.step(award, baseOf(award.of, emitter))
    );
  },
  explain: (award) => (base, low_fen, high_fen) => ({
    step: 'marginal',
    base_fen: fenText(base),
    bands: Number.isFinite(base) ? splitIntoBands(award, base) : [],
    low_fen,
    high_fen,
  }),
  words: ({ bands }) =>
    bands.map(({ upTo, rate }, index) => {
      const from = bands[index - 1]?.upTo ?? 0;
      const share = formatRate(rate);
      const [low, high] = (['zh', 'en'] as const).map((lang) => [
        formatMoney(from, lang),
        upTo === null ? '' : formatMoney(upTo, lang),
      ]);
      if (upTo === null)
        return { zh: `${low?.[0]}以上的部分：${share}`, en: `above ${high?.[0]}: ${share}` };
      if (index === 0)
        return {
          zh: `不超过 ${low?.[1]}（含）的部分：${share}`,
          en: `up to ${high?.[1]}: ${share}`,
        };
      return {
        zh: `超过 ${low?.[0]}、不超过 ${low?.[1]}（含）的部分：${share}`,
        en: `above ${high?.[0]} up to ${high?.[1]}: ${share}`,
      };
    }),
  parts: ({ of }) => ({ expressions: [of] }),
};

function readBound(key: string, at: YamlReader): Fen | null {
  if (key === 'above' || key === '以上') return null;
  const [, amount] = /^(?:up to|不超过)\s*(.+)$/u.exec(key) ?? [];
  if (amount === undefined) {
    return at.fail(
      { zh: `不认识的分段“${key}”`, en: `unknown band "${key}"` },
      { zh: 'up to 金额，或 above', en: 'up to AMOUNT, or above' },
    );
  }
  return readFen(at, amount);
}

function refuseGaps(bands: readonly Band[], rates: YamlReader): void {
  for (const [index, { upTo }] of bands.entries()) {
    const last = index === bands.length - 1;
    if (last !== (upTo === null)) {
      rates.fail({ zh: '分段须以 above 收尾，且只有一个', en: 'the bands end with one "above"' });
    }
    const below = bands[index - 1]?.upTo ?? 0;
    if (upTo !== null && upTo <= below) {
      rates.fail({ zh: '分段须从小到大，不重叠', en: 'the bands rise without overlap' });
    }
  }
}

/** The parts of a base by band, each with its share; the fractions of a fen are dropped in each. */
function splitIntoBands({ bands }: AwardOf<'marginal'>, base: Fen): BandAnswer[] {
  const parts: BandAnswer[] = [];
  let below = 0;
  for (const { upTo, rate } of bands) {
    if (parts.length > 0 && base <= below) break;
    const part = Math.min(base, upTo ?? base) - below;
    parts.push({
      over_fen: String(below),
      up_to_fen: upTo === null ? null : String(upTo),
      rate: formatRate(rate),
      part_fen: String(multiplyFloor(part, rate)),
    });
    below = upTo ?? below;
  }
  return parts;
}
