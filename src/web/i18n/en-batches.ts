import type { WordsLike } from './words.ts';
