import type { zh } from './zh.ts';

/** The shape of the interface's words: two levels, every leaf a text. */
export type Words = {
  readonly [Section in keyof typeof zh]: { readonly [Key in keyof (typeof zh)[Section]]: string };
};
