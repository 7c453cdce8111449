import { TypeOverrides } from 'pg';

const BIGINT = 20;
const DATE = 1082;

/** How columns are read: a date as its ISO text, a bigint as an exact number. */
export const columnTypes = new TypeOverrides();
columnTypes.setTypeParser(DATE, (text) => text);
columnTypes.setTypeParser(BIGINT, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`beyond exact numbers: ${text}`);
  return value;
});
