/** Papers on paper: plain structure in, PDF/A out. */
export { print } from './print.ts';
