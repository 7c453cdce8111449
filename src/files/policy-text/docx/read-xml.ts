import { SaxesParser } from 'saxes';

type Attributes = Readonly<Record<string, string>>;

export type XmlHandlers = {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
};

/**
 * Walks an XML part of a Word file. Names and attributes keep their prefix (`w:p`). Entities that
 * a file defines itself are not known, so that none can grow.
 * @throws Error when it is malformed
 */
export function readXml(bytes: Uint8Array, { open, close, text }: XmlHandlers): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => open(name, attributes));
  parser.on('closetag', ({ name }) => close(name));
  parser.on('text', text);
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
}
