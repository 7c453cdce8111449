import { extractText, getDocumentProxy } from 'unpdf';

/** The text of a PDF, without the spaces and breaks that its layout makes. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(bytes)), {
    mergePages: true,
  });
  return text.replaceAll(/\s/gu, '');
}
