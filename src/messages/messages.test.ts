import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeMail, linkOf, readTemplates, renderMessage } from './index.ts';
import { MESSAGE_KINDS, type MessageKind } from './kinds.ts';
import type { Template } from './template.ts';

const folder = new URL('../../catalogue/messages/', import.meta.url);
const shipped = readdirSync(folder).map((name) => ({
  path: `messages/${name}`,
  text: readFileSync(new URL(name, folder), 'utf8'),
}));

/** The shipped templates, one piece of them changed. */
function changed(from: string, to: string) {
  const at = shipped.findIndex(({ text }) => text.includes(from));
  expect(at).toBeGreaterThanOrEqual(0);
  const files = shipped.map(({ path, text }, place) => ({
    path,
    text: place === at ? text.replace(from, to) : text,
  }));
  return readTemplates(files);
}

describe('templates of the catalogue', () => {
  const { templates, problems } = readTemplates(shipped);

  it('word every kind of message, in both languages, with nothing left to fill in', () => {
    expect(problems).toEqual([]);
    expect([...templates.keys()].sort()).toEqual(Object.keys(MESSAGE_KINDS).sort());
    for (const template of templates.values()) {
      const { fields } = MESSAGE_KINDS[template.kind];
      const data = Object.fromEntries(fields.map((field) => [field, `<${field}>`]));
      for (const lang of ['zh', 'en'] as const) {
        const { subject, body } = renderMessage(template, data, lang);
        expect(`${subject}${body}`).not.toMatch(/[{}]/);
        expect(/\p{Script=Han}/u.test(subject + body)).toBe(lang === 'zh');
      }
    }
  });

  it('say of an unknown field where it stands and what there is', () => {
    const { problems: found } = changed('您在 {organisation} 的', '您在 {organization} 的');
    expect(found).toEqual([
      {
        file: 'messages/accounts.yaml',
        line: expect.any(Number),
        column: expect.any(Number),
        field: 'post_revoked.body.zh',
        message: {
          zh: '这里没有“{organization}”可填',
          en: 'there is no "{organization}" to fill in here',
        },
        expected: { zh: 'organisation、post', en: 'organisation, post' },
      },
    ]);
    const lines = shipped.find(({ path }) => path === found[0]?.file)?.text.split('\n');
    expect(lines?.[(found[0]?.line ?? 0) - 1]).toContain('您在 {organisation} 的');
  });

  it.each([
    ['a kind that nobody knows', 'post_revoked:', 'post_revokd:', 'post_revoked'],
    ['a missing language', '  body:\n    zh: 您在', '  body:\n    zh: ""\n    xx: 您在', 'xx'],
    ['a brace without partner', '您在 {organisation} 的', '您在 {organisation 的', 'brace'],
    ['a link to elsewhere', 'link: /account', 'link: https://elsewhere.example', 'path'],
    ['an unknown channel', 'channels: [in_app, mail]', 'channels: [in_app, fax]', 'fax'],
    [
      'a password link shown in the house',
      'channels: [mail]',
      'channels: [in_app]',
      'by mail only',
    ],
    ['a password link in a subject', 'zh: 请设置登录密码', 'zh: "{link}"', '{link}'],
  ])('refuse %s', (_what, from, to, said) => {
    const [problem, ...more] = changed(from, to).problems;
    expect(more).toEqual([]);
    expect(problem?.file).toMatch(/^messages\/\w+\.yaml$/);
    expect(`${problem?.message.en} ${problem?.expected?.en}`).toContain(said);
  });

  it('are all there or none', () => {
    expect(readTemplates([])).toEqual({ templates: new Map(), problems: [] });
    const [first] = readTemplates(shipped.slice(0, 1)).problems;
    expect(first?.message.en).toContain('these messages have no template: ');
  });
});

describe('what is filled in', () => {
  const templateOf = (kind: MessageKind): Template => ({
    kind,
    urgency: 'normal',
    channels: ['in_app'],
    link: '/city/{party}',
    subject: { zh: '委托：{agency}', en: 'Mandate: {agency}' },
    body: { zh: '{agency}', en: '{agency}' },
  });
  const wordsOf = (agency: string) => renderMessage(templateOf('mandate_given'), { agency }, 'en');

  it('is one line, without what turns or hides text', () => {
    const { subject } = wordsOf('a\r\nBcc: b@example.com\u202e\u2028x');
    expect(subject).toBe('Mandate: a Bcc: b@example.com x');
  });

  it('is not filled in again, and is cut when it is long', () => {
    expect(wordsOf('{party}').body).toBe('{party}');
    expect([...wordsOf('字'.repeat(1_000)).body]).toHaveLength(300);
  });

  it('stays a part of a path', () => {
    expect(linkOf(templateOf('mandate_given'), { party: '../a?b#c 甲' })).toBe(
      `/city/${encodeURIComponent('../a?b#c 甲')}`,
    );
  });

  it('is text in the HTML of a mail, too', () => {
    const told = { subject: '<b>"x"</b>', body: "<img src=x onerror='y'>&", link: 'https://a/"b' };
    const { html, text } = composeMail([told, told], 'zh');
    expect(html).not.toMatch(/<b>|<img|href="https:\/\/a\/"/);
    expect(html).toContain('&#60;img src=x onerror=&#39;y&#39;&#62;&#38;');
    expect(text).toContain("<img src=x onerror='y'>&");
  });
});
