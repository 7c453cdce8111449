import { type Checked, GROUPS, shownAnswer, shownLines } from '../../casework/index.ts';
import { formatDayIn, formatMoney } from '../../values/index.ts';
import { titleOfEvent } from '../cases/word-case.ts';
import { placeOf } from '../cases/write-event.ts';
import type { Listing } from '../listing.ts';
import { momentWords } from '../messages/words.ts';
import type { Gathered } from './gather-package.ts';
import { pathOf } from './gather-package.ts';

/** The package as a page to be read: Chinese, without scripts, nothing from elsewhere. */
export function writePage(
  gathered: Gathered,
  missing: readonly string[],
  listing: Listing,
): string {
  const { about } = gathered;
  const title = `案件 ${about.case} 审计卷宗`;
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${inHtml(title)}</title>
<style>${STYLE}</style>
<h1>${inHtml(title)}</h1>
${table(headOf(gathered))}
<h2>经过</h2>
${rows(['序号', '日期', '事项', '经办', '去向', '内容'], eventsOf(gathered))}
<h2>申请</h2>
${table(answersOf(gathered))}
<h2>疑点处置与备注</h2>
${rows(['日期', '事项', '写的人', '内容'], writtenOf(gathered))}
<h2>文件</h2>
${rows(['名称', '摘要（SHA-256）'], filesOf(gathered, missing))}
<h2>文书</h2>
${rows(['编号', '核验码', '出具单位', '日期'], papersOf(gathered))}
<h2>操作记录</h2>
${rows(['条', '时间', '操作', '角色', '结果', '哈希'], auditOf(gathered, listing))}
</html>
`;
}

function headOf({ about }: Gathered): Cells[] {
  const { theCase, procedure } = about;
  const { approved, paid } = theCase.folded;
  return [
    ['案件编号', about.case],
    ['申报通知', about.call],
    ['依据', about.clause],
    ['事项', about.matter],
    ['申报单位', about.applicant.name],
    ['受益企业', about.beneficiary.name],
    ['收款单位', about.payee.name],
    ['办理程序', `${procedure.title.zh}（目录第 ${theCase.folded.pins.procedure.version} 版）`],
    ['现在', placeOf(procedure, theCase.at).title.zh],
    ['批准金额', approved === null ? '未批准' : formatMoney(approved, 'zh')],
    ['已拨付', formatMoney(paid, 'zh')],
  ];
}

function eventsOf({ events, about }: Gathered): Cells[] {
  return events.map(({ number, event, who }) => {
    const to = 'to' in event ? placeOf(about.procedure, event.to).title.zh : '';
    const on = formatDayIn(event.on, 'zh');
    return [String(number), on, titleOfEvent(event).zh, who, to, carriedWords(event)];
  });
}

function carriedWords(event: Gathered['events'][number]['event']): string {
  if (event.is === 'opened') return '';
  if (event.is === 'repinned') return event.reason;
  const { reason, opinion, amount, score, corrections, grounds, publication } = event.carried;
  return [
    reason,
    opinion,
    amount === undefined ? undefined : formatMoney(amount, 'zh'),
    score === undefined ? undefined : `评分 ${score}`,
    ...(corrections ?? []).map(({ field, what }) => `${field}：${what}`),
    grounds && `${grounds.clause}；${grounds.value}；${grounds.source}；${grounds.remedy}`,
    publication && `${publication.time} ${publication.address}`,
    event.noted?.checked && checkedWords(event.noted.checked),
  ]
    .filter((words) => words !== undefined)
    .join('；');
}

/** What the checks came to when it was decided. */
function checkedWords({ on, checks, doubts }: Checked): string {
  const not = checks.filter(({ result }) => result !== 'passed');
  const failing = not.map(({ title, result }) => `${title.zh}${RESULTS[result]}`).join('、');
  const open = doubts.filter((one) => one.open).length;
  return [
    `核查于 ${formatDayIn(on, 'zh')}：${checks.length} 项${failing && `，其中${failing}`}`,
    `疑点 ${doubts.length} 个${open > 0 ? `，${open} 个未处置` : doubts.length > 0 ? '，均已处置' : ''}`,
  ].join('，');
}

const RESULTS: Readonly<Record<Checked['checks'][number]['result'], string>> = {
  passed: '通过',
  failed: '不通过',
  unknown: '无法判断',
};

/** The last application, as far as it may be seen. */
function answersOf({ events, about, files }: Gathered): Cells[] {
  const last = events.findLast(({ event }) => event.is === 'submitted')?.event;
  if (last?.is !== 'submitted') return [];
  const { answers } = last.carried;
  return (about.form?.fields ?? [])
    .filter(({ id }) => (answers[id] ?? '') !== '')
    .flatMap((field) => {
      const answer = answers[field.id] ?? '';
      const name = `${GROUPS[field.group].zh} · ${field.label.zh}`;
      if (field.type.is === 'signature') return [[name, field.help?.zh ?? field.label.zh]];
      if (field.type.is === 'files') return [[name, namesIn(answer, files)]];
      const lines = shownLines(field, answer);
      if (lines !== null) return lines.map(({ item, value }) => [`${name} ${item.zh}`, value.zh]);
      return [[name, answer.includes('*') ? answer : shownAnswer(field, answer).zh]];
    });
}

function writtenOf({ written }: Gathered): Cells[] {
  return written.map(({ doubt, by, on, text }) => {
    const cases = doubt === null || doubt.cases.length === 0 ? '' : `（${doubt.cases.join('、')}）`;
    const about = doubt === null ? '备注' : `疑点：${doubt.title}${cases}`;
    return [on, about, `${by.party.name} ${by.name ?? ''}`, text];
  });
}

function namesIn(answer: string, files: Gathered['files']): string {
  const nameOf = (digest: string) => files.find((file) => file.digest === digest)?.name ?? digest;
  return answer.split(',').map(nameOf).join('；');
}

function filesOf({ files, papers }: Gathered, missing: readonly string[]): Cells[] {
  return files.map((file) => {
    if (missing.includes(file.digest)) return [`${file.name}（内容不在存放处）`, file.digest];
    return [{ href: pathOf(file, papers), words: file.about?.title ?? file.name }, file.digest];
  });
}

function papersOf({ papers }: Gathered): Cells[] {
  return papers.map(({ number, officeNumber, code, officeName, issuedOn, ...rest }) => {
    const { withdrawnOn, withdrawn } = rest;
    const named = officeNumber === null ? number : `${officeNumber}（${number}）`;
    const why = withdrawn === null ? '' : `：${withdrawn.reason}`;
    return [
      withdrawnOn === null ? named : `${named}（${withdrawnOn} 作废${why}）`,
      ...[code, officeName ?? '申报单位', issuedOn],
    ];
  });
}

function auditOf({ audit }: Gathered, listing: Listing): Cells[] {
  return audit.map(({ entry: { number, at, operation, role, result }, hash }) => [
    ...[String(number), momentWords(at), listing[operation]?.title.zh ?? operation],
    ...[role, result, hash.slice(0, 16)],
  ]);
}

type Cell = string | { readonly href: string; readonly words: string };
type Cells = readonly Cell[];

function table(lines: readonly Cells[]): string {
  const body = lines.map(([name = '', value = '']) => `<tr><th>${cell(name)}<td>${cell(value)}`);
  return `<table>${body.join('\n')}</table>`;
}

function rows(head: readonly string[], lines: readonly Cells[]): string {
  if (lines.length === 0) return '<p>没有。</p>';
  const top = head.map((name) => `<th>${inHtml(name)}`).join('');
  const body = lines.map((line) => `<tr>${line.map((one) => `<td>${cell(one)}`).join('')}`);
  return `<table><thead><tr>${top}<tbody>${body.join('\n')}</table>`;
}

function cell(value: Cell): string {
  if (typeof value === 'string') return inHtml(value);
  const href = value.href.split('/').map(encodeURIComponent).join('/');
  return `<a href="${href}">${inHtml(value.words)}</a>`;
}

function inHtml(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (sign) => SIGNS[sign] ?? sign);
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const STYLE =
  'body{font:16px/1.6 serif;max-width:60rem;margin:2rem auto;padding:0 1rem}' +
  'table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.2rem .5rem;' +
  'text-align:left;vertical-align:top;overflow-wrap:anywhere}';
