export { applyRate, multiplyFloor, type Rounding } from './apply-rate.ts';
export { parseBankAccount, parseBankNumber } from './bank.ts';
export { capitalForm } from './capital-form.ts';
export { type PlacedRow, rowsNotIn } from './changed-rows.ts';
export {
  checkCell,
  checkRows,
  LONGEST_CELL,
  MOST_ROWS,
  type RowProblem,
  wordRowProblem,
} from './check-rows.ts';
export { type CreditCode, creditCheckCharacter, parseCreditCode } from './credit-code.ts';
export { writeCsv } from './csv.ts';
export type { Currency } from './currency.ts';
export { addDays, addMonths, type Day, dayOf, partsOf, yearOf } from './date.ts';
export { formatDay, formatDayIn, parseDay } from './date-text.ts';
export { parseDecimal } from './decimal.ts';
export {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  multiplyFractions,
} from './fraction.ts';
export { toHalfWidth } from './half-width.ts';
export type { Message, Parsed } from './message.ts';
export { type Fen, formatFen, formatMoney, type Money, parseMoney } from './money.ts';
export { contains, type Period, periodOfYears, type Validity, validityOn } from './period.ts';
export { parsePhone } from './phone.ts';
export { formatRate, parseRate } from './rate.ts';
export { type CalendarRow, type CalendarYear, readCalendar } from './read-calendar.ts';
export {
  COLUMN_TYPES,
  type Column,
  type ColumnType,
  cellOf,
  isEmptyRow,
  parseRows,
  type Row,
  withoutEmptyRows,
  writeRows,
} from './rows.ts';
export { type ColumnSum, figureOf, showCell, sumRows } from './sum-rows.ts';
export { takeTurns } from './take-turns.ts';
export {
  type CodeForm,
  PAPER_CODE,
  RECEIPT_CODE,
  readTypedCode,
  typedCode,
} from './typed-code.ts';
export {
  addWorkingDays,
  type Calendar,
  type CalendarDay,
  isWorkingDay,
  workingDaysBetween,
} from './working-days.ts';
