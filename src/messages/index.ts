/** What people are told: templates of the catalogue in, text out. */
export { composeMail, type MailText, type Told } from './compose-mail.ts';
export {
  type KeptData,
  kindOf,
  type MessageData,
  type MessageKind,
} from './kinds.ts';
export { readTemplates } from './read-templates.ts';
export { linkOf, renderMessage, withoutSecrets } from './render.ts';
export type { Template, Templates } from './template.ts';
