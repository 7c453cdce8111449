import type { zh } from './zh.ts';

/** The shape of the interface's words: two levels, every leaf a text. */
export type Words = {
  readonly [Section in keyof typeof zh]: { readonly [Key in keyof (typeof zh)[Section]]: string };
};

/** As they are in English: where a text counts something, it may stand beside one for a single thing. */
export type EnglishWords = {
  readonly [Section in keyof Words]: Words[Section] & {
    readonly [Key in keyof Words[Section] & string as `${Key}_one`]?: string;
  };
};
