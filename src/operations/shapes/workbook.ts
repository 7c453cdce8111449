import { z } from 'zod';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const workbookShape = z.file().mime(XLSX);

/** A workbook to be saved under a name. */
export function workbookFile(bytes: Uint8Array, name: string): File {
  return new File([Uint8Array.from(bytes)], name, { type: XLSX });
}
