/** Files are written alike on both sides. */
export { writeCsv } from '../../values/index.ts';
