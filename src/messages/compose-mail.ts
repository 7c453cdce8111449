import type { Language, Rendered } from './render.ts';

/** What a mail says, as text and as HTML. */
export type MailText = { readonly subject: string; readonly text: string; readonly html: string };

/** A message as a mail tells it. @param link where to see it, as `https://…` */
export type Told = Rendered & { readonly link: string | null };

/** Words one mail for one message, or for all of a day. */
export function composeMail(told: readonly Told[], lang: Language): MailText {
  const [only] = told;
  const words = WORDS[lang];
  const isOne = told.length === 1 && only !== undefined;
  const subject = words.from(isOne ? only.subject : words.several(told.length));
  const parts = told.map((one, place) => ({
    heading: isOne ? null : `${place + 1}. ${one.subject}`,
    body: one.body,
    link: one.link,
  }));
  const text = [
    ...parts.map(({ heading, body, link }) => lines(heading, body, link && words.see(link))),
    `-- \n${words.foot}`,
  ].join('\n\n');
  const html = [
    `<!doctype html><html lang="${words.tag}"><meta charset="utf-8"><body>`,
    ...parts.flatMap(({ heading, body, link }) => [
      heading === null ? '' : `<h2>${escapeHtml(heading)}</h2>`,
      `<p>${escapeHtml(body).replaceAll('\n', '<br>')}</p>`,
      link === null ? '' : `<p><a href="${escapeHtml(link)}">${words.open}</a></p>`,
    ]),
    `<hr><p>${escapeHtml(words.foot)}</p></body></html>`,
  ].join('\n');
  return { subject, text, html };
}

/** Text in HTML, or in a quoted attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function lines(...given: readonly (string | null)[]): string {
  return given.filter((line) => line !== null).join('\n');
}

const WORDS = {
  zh: {
    tag: 'zh-CN',
    from: (subject: string) => `【直达】${subject}`,
    several: (count: number) => `您有 ${count} 条新消息`,
    see: (link: string) => `查看：${link}`,
    open: '在直达中查看',
    foot: '本邮件由系统发出，请勿回复。收信方式可在“我的账号”中更改。',
  },
  en: {
    tag: 'en',
    from: (subject: string) => `[Zhida] ${subject}`,
    several: (count: number) => `${count} new messages`,
    see: (link: string) => `See: ${link}`,
    open: 'See it in Zhida',
    foot: 'Sent by the system; replies are not read. Choose how you are told under “My account”.',
  },
} as const;
