import type { ApiDescription } from '../describe-api.ts';

type PathItem = NonNullable<NonNullable<ApiDescription['paths']>[string]>;
export type Described = NonNullable<PathItem['get']>;

/** An operation as the page shows it. */
export type Operation = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly described: Described;
};

export type Content = Readonly<
  Record<string, { readonly schema?: unknown; readonly example?: unknown }>
>;

/** What a request body or response holds, by content type. */
export function contentOf(holder: unknown): Content | undefined {
  const { content } = (holder ?? {}) as { content?: Content };
  return content;
}
