import {
  type Day,
  dayOf,
  formatDay,
  type Message,
  parseDay,
  validityOn,
  yearOf,
} from '../../values/index.ts';
import type { Finding, Looking } from './claim.ts';

/** Whether the clause is in force on the day of the event. */
export function checkInForce(looking: Looking): Finding {
  const { clause, claim } = looking;
  const from: Message = { zh: `${clause.article}的有效期`, en: `Validity of ${clause.article}` };
  const on = formatDay(claim.today);
  const day = eventDay(looking);
  const say = (result: Finding['result'], what: Message): Finding => ({
    result,
    evidence: [{ what, from, on }],
  });
  if (day === null) return say('unknown', NO_DAY);
  const [zh, en] = [`事项发生日 ${formatDay(day)}`, `the event of ${formatDay(day)}`];
  const span = spanWords(clause.inForce.from, clause.inForce.to);
  switch (validityOn(clause.inForce, day)) {
    case 'in_force': {
      const now = validityOn(clause.inForce, claim.today);
      const past = now === 'expired';
      return say('passed', {
        zh: `${zh}在有效期（${span.zh}）之内${past ? '；条款今日已失效' : ''}`,
        en: `${en} lies in ${span.en}${past ? '; the clause has expired since' : ''}`,
      });
    }
    case 'expired':
    case 'not_yet':
      return say('failed', {
        zh: `${zh}不在有效期（${span.zh}）之内`,
        en: `${en} lies outside ${span.en}`,
      });
    case 'undated':
      return say('unknown', {
        zh: `${zh}；有效期未载明`,
        en: `${en}; the text states no period of validity`,
      });
  }
}

/** Whether the call's event period holds the matter; of a figure of a year, all of the year. */
export function checkEventPeriod(looking: Looking): Finding {
  const { claim, clause } = looking;
  const { title, eventPeriod } = claim.call;
  const from: Message = { zh: `申报通知《${title}》`, en: `The call "${title}"` };
  const on = formatDay(claim.today);
  const say = (result: Finding['result'], what: Message): Finding => ({
    result,
    evidence: [{ what, from, on }],
  });
  if (eventPeriod === null)
    return say('passed', {
      zh: '事项期间：未载明，不据此限制',
      en: 'it states no period for the matter, and so sets no bound',
    });
  const day = eventDay(looking);
  if (day === null) return say('unknown', NO_DAY);
  const isYear = clause.countedOn.is === 'year';
  const event = isYear
    ? { from: dayOf(yearOf(day), 1, 1), to: dayOf(yearOf(day), 12, 31) }
    : { from: day, to: day };
  const span = spanWords(eventPeriod.from, eventPeriod.to);
  const when = isYear ? String(yearOf(day)) : formatDay(day);
  if (event.to < eventPeriod.from || event.from > eventPeriod.to)
    return say('failed', {
      zh: `事项发生于 ${when}，不在期间（${span.zh}）之内`,
      en: `the matter of ${when} lies outside ${span.en}`,
    });
  if (event.from < eventPeriod.from || event.to > eventPeriod.to)
    return say('unknown', {
      zh: `事项只有年度 ${when}，期间（${span.zh}）只含其中一部分`,
      en: `the matter is of the year ${when}, of which ${span.en} holds a part only`,
    });
  return say('passed', {
    zh: `事项发生于 ${when}，在期间（${span.zh}）之内`,
    en: `the matter of ${when} lies in ${span.en}`,
  });
}

const NO_DAY: Message = { zh: '事项发生日待补充', en: 'the day of the event is not known' };

function eventDay({ result }: Looking): Day | null {
  const day = result?.event_on == null ? null : parseDay(result.event_on);
  return day?.ok ? day.value : null;
}

function spanWords(from: Day | null, to: Day | null): Message {
  const [first, last] = [from, to].map((day) => (day === null ? null : formatDay(day)));
  return {
    zh: `${first ?? '未载明'} 至 ${last ?? '未载明'}`,
    en: `${first ?? 'no stated beginning'} to ${last ?? 'no stated end'}`,
  };
}
