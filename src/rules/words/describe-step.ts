import { formatMoney } from '../../values/index.ts';
import type { BandAnswer, StepAnswer } from '../answer.ts';
import { several } from './literal-words.ts';

type Lang = 'zh' | 'en';

/** One step of the arithmetic as a line of words, with the amount that stands after it. */
export function describeStep(step: StepAnswer, lang: Lang): string {
  const words = detailOf(step, lang);
  return words === '' ? amountWords(step, lang) : `${words} = ${amountWords(step, lang)}`;
}

/**
 * The steps that make the amount: the first, and every later one that changes what is given at
 * most, such as a cap that bites.
 */
export function decisiveSteps(steps: readonly StepAnswer[]): readonly StepAnswer[] {
  return steps.filter((step, index) => step.high_fen !== steps[index - 1]?.high_fen);
}

/** An amount that may be an interval; nothing above it where the text names no ceiling. */
export function amountWords(
  { low_fen, high_fen }: { low_fen: string; high_fen: string | null },
  lang: Lang,
): string {
  const low = money(low_fen, lang);
  if (high_fen === null) return unstatedWords(low_fen, low, lang);
  if (low_fen === high_fen) return low;
  const high = money(high_fen, lang);
  if (low_fen === '0') return lang === 'zh' ? `最高 ${high}` : `up to ${high}`;
  return `${low} – ${high}`;
}

function unstatedWords(fen: string, low: string, lang: Lang): string {
  if (fen === '0') return lang === 'zh' ? '金额未载明' : 'amount not stated';
  return lang === 'zh' ? `${low}起，上限未载明` : `from ${low}, no ceiling stated`;
}

function money(fen: string, lang: Lang): string {
  return formatMoney(Number(fen), lang);
}

function base(fen: string | null, lang: Lang): string {
  if (fen !== null) return money(fen, lang);
  return lang === 'zh' ? '（待补充）' : '(not known)';
}

function detailOf(step: StepAnswer, lang: Lang): string {
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  switch (step.step) {
    case 'fixed':
      return say('定额', 'fixed');
    case 'tier':
      return say(`对应档次“${step.tier.zh}”`, `tier "${step.tier.en}"`);
    case 'no_tier':
      return say('原文没有这一档', 'no such tier in the text');
    case 'rate':
      return `${base(step.base_fen, lang)} × ${step.rate}`;
    case 'between':
      return `${base(step.base_fen, lang)} × (${step.from_rate}–${step.to_rate})`;
    case 'range':
      return say('上下限之间由人核定', 'between two sums, set by a person');
    case 'marginal':
      return step.base_fen === null ? base(null, lang) : bandWords(step.bands, step.base_fen, lang);
    case 'match':
      return say(
        `${base(step.base_fen, lang)} 按 1:1 配套`,
        `${base(step.base_fen, lang)} matched one to one`,
      );
    case 'difference':
      return say(
        `应得额减去已领 ${money(step.paid_fen, lang)}`,
        `the award less ${money(step.paid_fen, lang)} paid`,
      );
    case 'uplift':
      return say(`原支持额 × ${step.rate}（上浮）`, `the award × ${step.rate} (uplift)`);
    case 'sum':
      return say('合计', 'sum');
    case 'instalments':
      return step.times === null
        ? say('期数未知', 'number of instalments not known')
        : say(`待付 ${step.times} 期`, `${several(step.times, 'instalment')} to come`);
    case 'up_to':
      return say('实际额由人核定', 'a person sets the amount');
    case 'determined':
      return step.on === null
        ? say('已核定', 'determined')
        : say(`${step.on} 核定`, `determined on ${step.on}`);
    case 'each':
      return step.cap_fen === null
        ? say('单项上限未知', 'cap not known')
        : say(
            `单项不超过 ${money(step.cap_fen, lang)}`,
            `at most ${money(step.cap_fen, lang)} each`,
          );
    case 'per_year':
    case 'lifetime':
      return runningWords(step, lang);
    case 'ceiling':
      return say(
        `与其他资金合计，尚余 ${base(step.cap_fen, lang)}`,
        `with other money, ${base(step.cap_fen, lang)} is left`,
      );
    case 'times':
      return say(
        `最多 ${step.allowed} 次，已用 ${step.used} 次`,
        `at most ${several(step.allowed, 'time')}, ${step.used} used`,
      );
    case 'years':
      return say(
        `最多 ${step.allowed} 个年度，已用 ${step.used} 个`,
        `at most ${several(step.allowed, 'year')}, ${step.used} used`,
      );
  }
}

function runningWords(
  step: Extract<StepAnswer, { step: 'per_year' | 'lifetime' }>,
  lang: Lang,
): string {
  const [cap, used] = [money(step.cap_fen, lang), money(step.used_fen, lang)];
  if (lang === 'zh')
    return `${step.step === 'lifetime' ? '累计' : '年度'}不超过 ${cap}，已用 ${used}`;
  return `at most ${cap} ${step.step === 'lifetime' ? 'altogether' : 'a year'}, ${used} used`;
}

/** Each band's share of the base: `500万元 × 4% = 20万元；300万元 × 2% = 6万元`. */
function bandWords(bands: readonly BandAnswer[], baseFen: string, lang: Lang): string {
  const parts = bands.map((band) => {
    const top = Math.min(
      Number(baseFen),
      band.up_to_fen === null ? Number(baseFen) : Number(band.up_to_fen),
    );
    const part = formatMoney(top - Number(band.over_fen), lang);
    return `${part} × ${band.rate}`;
  });
  return parts.join(' + ');
}
