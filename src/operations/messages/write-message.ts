import { linkOf, renderMessage, type Template, type Templates } from '../../messages/index.ts';
import type { KeptMessage } from '../../store/index.ts';
import type { Message } from '../../values/index.ts';

/** The kinds that are shown within the house. */
export function shownKinds(templates: Templates): string[] {
  const shown = [...templates.values()].filter(({ channels }) => channels.includes('in_app'));
  return shown.map(({ kind }) => kind);
}

/** A message in both languages, with the page that it is about. */
export function writeMessage({ data, ...message }: KeptMessage, template: Template) {
  const [zh, en] = [renderMessage(template, data, 'zh'), renderMessage(template, data, 'en')];
  return {
    id: message.id,
    kind: message.kind,
    urgent: template.urgency === 'urgent',
    subject: { zh: zh.subject, en: en.subject },
    body: { zh: zh.body, en: en.body },
    link: linkOf(template, data),
    created_at: message.createdAt.toISOString(),
    read_at: message.readAt?.toISOString() ?? null,
  };
}

/** What a kind is about, before anything is filled in; for who may not read the message. */
export function kindWords(template: Template | undefined, kind: string): Message {
  if (template === undefined) return { zh: kind, en: kind };
  const { zh, en } = template.subject;
  return { zh: withoutFields(zh), en: withoutFields(en) };
}

function withoutFields(text: string): string {
  return text.replace(/\{[^{}]*\}/g, '…');
}
