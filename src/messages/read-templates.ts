import {
  checkPlaceholders,
  type Problem,
  readMessage,
  readWord,
  readYaml,
  type SourceFile,
  type YamlReader,
} from '../rules/index.ts';
import type { Message } from '../values/index.ts';
import { kindOf, MESSAGE_KINDS, type MessageKind } from './kinds.ts';
import { CHANNELS, type Template, type Templates, URGENCIES } from './template.ts';

const FOLDER = 'messages/';
const KEYS = ['urgency', 'channels', 'link', 'subject', 'body'];
const KINDS = Object.keys(MESSAGE_KINDS) as MessageKind[];

export type TemplateReading = {
  readonly templates: Templates;
  readonly problems: readonly Problem[];
};

/**
 * Reads the templates in `messages/*.yaml` of a catalogue. Either every kind of message has one,
 * or the catalogue has none and its city sends no messages.
 */
export function readTemplates(files: readonly SourceFile[]): TemplateReading {
  const templates = new Map<string, Template>();
  const problems: Problem[] = [];
  const ours = files.filter(({ path }) => path.startsWith(FOLDER) && path.endsWith('.yaml'));
  for (const file of ours) {
    const reader = readYaml(file, problems);
    for (const { at, value } of reader.attempt(() => reader.entries) ?? []) {
      const kind = at.attempt(() => readKind(at, templates));
      const template = kind && value.attempt(() => readTemplate(value, kind));
      if (template) templates.set(template.kind, template);
    }
  }
  const missing = KINDS.filter((kind) => !templates.has(kind));
  if (ours.length > 0 && problems.length === 0 && missing.length > 0)
    problems.push(wordMissing(missing));
  return { templates, problems };
}

function readKind(at: YamlReader, known: Templates): MessageKind {
  const kind = readWord(at, KINDS);
  if (known.has(kind)) at.fail({ zh: `“${kind}”已有模板`, en: `"${kind}" has a template already` });
  return kind;
}

function readTemplate(reader: YamlReader, kind: MessageKind): Template {
  reader.allow(...KEYS);
  const { fields, secret = [] } = kindOf(kind) ?? { fields: [] };
  const open = fields.filter((field) => !secret.includes(field));
  const urgency = readWord(reader.need('urgency'), URGENCIES);
  const channels = reader.need('channels').items.map((item) => {
    const channel = readWord(item, CHANNELS);
    if (secret.length > 0 && channel !== 'mail') item.fail(BY_MAIL_ONLY);
    return channel;
  });
  const link = reader.get('link');
  if (link !== undefined) {
    if (!link.text.startsWith('/')) link.fail(NO_PATH);
    checkPlaceholders(link, open);
  }
  const subject = readWords(reader.need('subject'), open);
  for (const text of [subject.zh, subject.en])
    if (text.includes('\n')) reader.need('subject').fail(ONE_LINE);
  const body = readWords(reader.need('body'), fields);
  return { kind, urgency, channels, link: link?.text ?? null, subject, body };
}

/** A text in both languages, neither empty; YAML folds its lines. */
function readWords(reader: YamlReader, fields: readonly string[]): Message {
  if (!reader.isMap) reader.fail(BOTH_LANGUAGES);
  const written = readMessage(reader);
  for (const lang of ['zh', 'en'] as const) {
    const text = reader.need(lang);
    if (written[lang].trim() === '') text.fail(BOTH_LANGUAGES);
    checkPlaceholders(text, fields);
  }
  return { zh: written.zh.trim(), en: written.en.trim() };
}

const BY_MAIL_ONLY = {
  zh: '含有密码链接的消息只能用邮件（mail）发',
  en: 'a message with a link to set a password goes by mail only',
};
const NO_PATH = { zh: '链接应是以 / 开头的站内路径', en: 'a link is a path that begins with /' };
const ONE_LINE = { zh: '标题只能是一行', en: 'a subject is one line' };
const BOTH_LANGUAGES = {
  zh: '须写中文（zh）与英文（en）',
  en: 'Chinese (zh) and English (en) are needed',
};

function wordMissing(kinds: readonly MessageKind[]): Problem {
  return {
    file: FOLDER,
    field: '',
    message: {
      zh: `这些消息没有模板：${kinds.join('、')}`,
      en: `these messages have no template: ${kinds.join(', ')}`,
    },
  };
}
