import type { Message } from '../values/index.ts';
import type { MessageKind } from './kinds.ts';

/** Ways to tell somebody. Within the house always, unless a kind may not be read there. */
export const CHANNELS = ['in_app', 'mail', 'sms'] as const;
type Channel = (typeof CHANNELS)[number];

/** An urgent message is mailed at once, whatever its receiver prefers. */
export const URGENCIES = ['normal', 'urgent'] as const;

/** How a kind of message is worded. `{field}` stands for what is said in it. */
export type Template = {
  readonly kind: MessageKind;
  readonly urgency: (typeof URGENCIES)[number];
  readonly channels: readonly Channel[];
  /** The page of the web app that it is about: a path; null where there is none. */
  readonly link: string | null;
  readonly subject: Message;
  readonly body: Message;
};

/** The templates of a catalogue. Messages without one are neither shown nor sent. */
export type Templates = ReadonlyMap<string, Template>;
