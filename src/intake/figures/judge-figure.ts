import type { Figure, FigureRole } from '../types.ts';
import type { Scanned } from './scan-figures.ts';

const GIVES =
  /给予|予以|给与|补助|补贴|补偿|奖励|奖补|奖金|资助|支持|配套(?!设施)|贴息|返还|减免|免除|扣除|摊销|提取|分配|归属|参股|上浮|扶持/u;
const LIMITS = /最高|上限|不超过|总额|额度|限额|至多|最多|累计/u;
const SHARES = /按|不超过|比例|给予|予以|补|奖|提取|归属|扣除|摊销|上浮|参股|返还|支持/u;
/** Rates of taxes, of growth and of how a whole is made up. */
const OF_OTHERS = /缴纳|税率|比重|占比|增长率|降低|增幅|增速|左右/u;
/** What must be reached: the words right before a figure, or right behind it. */
const REACHED_BEFORE =
  /(?:达到|达|高于|超过|超|不低于|不少于|大于|低于|少于|不足|满|增长|正增长)$/u;
const REACHED_BEHIND = /^(?:及?以上|及?以下|以内|[（(]不?含|的?部分|不超过)/u;
const NOT_OVER = /(?:不超过|不高于)$/u;
const OF_WHOM = /^(?:[（(]含[^）)]*[）)])?的(?:[，,、]|企业|项目|部分|$)/u;
const CAP = /最高|不超过|不高于|上限|至多|最多|以内/u;
const TOTAL = /累计|合计|总额(?:为|最高|不超过)/u;
/** Farther from a figure than any sentence reaches. */
const FAR = 600;
const SENTENCE = /[。；;\n]/gu;
const CLAUSE = /[，,。；;：:\n]/gu;

/** The words around a figure. */
type Around = {
  readonly sentence: string;
  readonly clause: string;
  /** The clause as far as the figure, and from there on. */
  readonly before: string;
  readonly behind: string;
};

function wordsAround(whole: string, place: readonly [number, number]): Around {
  const begin = Math.max(0, place[0] - FAR);
  const text = whole.slice(begin, place[1] + FAR);
  const [from, to] = [place[0] - begin, place[1] - begin];
  const [sentenceFrom, sentenceTo] = between(text, from, to, SENTENCE);
  const [clauseFrom, clauseTo] = between(text, from, to, CLAUSE);
  return {
    sentence: text.slice(sentenceFrom, sentenceTo),
    clause: text.slice(clauseFrom, clauseTo),
    before: text.slice(clauseFrom, from),
    behind: text.slice(to, clauseTo),
  };
}

/** Where the part between two marks begins and ends that holds a place; commas within numbers are none. */
function between(text: string, from: number, to: number, marks: RegExp): [number, number] {
  const at = [...text.matchAll(marks)]
    .map(({ index }) => index)
    .filter((index) => !/^\d,\d{3}(?!\d)/u.test(text.slice(index - 1, index + 5)));
  const last = at.findLast((index) => index < from);
  const next = at.find((index) => index >= to);
  return [last === undefined ? 0 : last + 1, next ?? text.length];
}

/** What a figure does in its sentence, how often, and whether as a ceiling. */
export function judgeFigure(
  figure: Scanned,
  text: string,
): Pick<Figure, 'role' | 'per' | 'atMost'> {
  const around = wordsAround(text, figure.place);
  return {
    role: roleOf(figure, around),
    per: howOften(around),
    atMost: CAP.test(around.before) || /^(?:以内|封顶)/u.test(around.behind),
  };
}

function roleOf({ quantity, text }: Scanned, around: Around): FigureRole {
  const { sentence, clause, before, behind } = around;
  switch (quantity.is) {
    case 'years':
      return GIVES.test(sentence) ? 'duration' : 'other';
    case 'match':
      return /分担|负担|承担/u.test(clause) ? 'share' : GIVES.test(sentence) ? 'award' : 'other';
    case 'amount':
    case 'rate': {
      if (isReached(around)) return 'threshold';
      if (!GIVES.test(sentence) || (quantity.is === 'amount' && quantity.foreign)) return 'other';
      if (/^的?(?:基础|前提)/u.test(behind)) return /前提/u.test(behind) ? 'cap' : 'other';
      if (/基础上/u.test(behind)) return 'other';
      if (quantity.is === 'amount')
        return GIVES.test(clause) || LIMITS.test(before) ? awardOrCap(around) : 'other';
      const isOfOthers = OF_OTHERS.test(`${before}${text}${behind}`);
      return SHARES.test(clause) && !isOfOthers ? awardOrCap(around) : 'other';
    }
  }
}

function isReached({ clause, before, behind }: Around): boolean {
  if (/[（(]含$/u.test(before)) return true;
  if (NOT_OVER.test(before)) return OF_WHOM.test(behind) || /^[（(]含/u.test(behind);
  if (REACHED_BEHIND.test(behind)) return true;
  if (/(?:以上|以下)、$/u.test(before)) return true;
  return REACHED_BEFORE.test(before) && !/提取|归属|分配/u.test(clause);
}

/** A ceiling of something that the same sentence gives before it is a cap, else it is what is given. */
function awardOrCap({ sentence, before, clause }: Around): FigureRole {
  const head = sentence.slice(0, sentence.indexOf(clause));
  const isLater = /[%％]|[:：]1|给予/u.test(head);
  return CAP.test(before) && (isLater || TOTAL.test(before)) ? 'cap' : 'award';
}

function howOften({ before }: Around): Figure['per'] {
  if (/每年|年度|年最高|每人每年|企业年|机构年|公司年|当年/u.test(before)) return 'year';
  if (TOTAL.test(before)) return 'lifetime';
  return /单个|单项|单笔|单家|每项|每家|每个|每件|同一/u.test(before) ? 'item' : null;
}
