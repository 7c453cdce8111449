import type { ApiDescription } from '../describe-api.ts';
import { type Html, html } from './html.ts';
import type { Operation } from './operation-parts.ts';
import { renderOperation, renderShared } from './render-operation.ts';
import { renderSchema, type Schema } from './render-schema.ts';
import { shareResponses } from './shared-responses.ts';
import { type Lang, tagIn, textIn, titleIn, wordsIn } from './words.ts';

/**
 * The page that describes the API: no script, no outside address. `base` is where the server is
 * reached (`http://localhost:3000`), for the command lines.
 */
export function renderPage(description: ApiDescription, base: string, lang: Lang): string {
  const words = wordsIn(lang);
  const operations = operationsOf(description);
  const groups = groupByTag(operations);
  const shared = shareResponses(operations);
  const shapes = Object.entries((description.components?.schemas ?? {}) as Record<string, Schema>);
  const other = lang === 'zh' ? 'en' : 'zh';
  return html`<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<link rel="icon" href="/api/icon.svg">
<link rel="stylesheet" href="/api/page.css">
</head>
<body>
<a class="skip" href="#content">${words.skip}</a>
<header>
<h1>${words.title}</h1>
<p>${words.lead}</p>
<p class="links"><a href="/">${words.home}</a> <a href="/api/openapi.json">${words.document}</a> <a href="/api/?lang=${other}" hreflang="${other}" lang="${other}">${words.other}</a></p>
</header>
<div class="columns">
<nav aria-label="${words.operations}">${[...groups].map(
    ([tag, operations]) =>
      html`<h2>${tagIn(lang, tag)}</h2><ul>${operations.map(
        ({ described }) =>
          html`<li><a href="#${described.operationId}">${titleIn(lang, described.summary)}</a></li>`,
      )}</ul>`,
  )}<h2><a href="#refusals">${words.refusals}</a></h2><h2><a href="#shapes">${words.shapes}</a></h2></nav>
<main id="content" tabindex="-1">${[...groups].map(
    ([tag, operations]) =>
      html`<h2>${tagIn(lang, tag)}</h2>${operations.map((operation) => renderOperation(operation, base, lang, shared))}`,
  )}<h2 id="refusals">${words.refusals}</h2>${renderShared(shared, lang)}<h2 id="shapes">${words.shapes}</h2>${shapes.map(([name, schema]) => renderShape(name, schema, lang))}</main>
</div>
</body>
</html>
`.markup;
}

function renderShape(name: string, schema: Schema, lang: Lang): Html {
  return html`<section class="shape" id="shape-${name}"><h3><code>${name}</code></h3>
<p>${textIn(lang, schema.description)}</p>${renderSchema(schema, lang)}</section>
`;
}

function operationsOf({ paths = {} }: ApiDescription): Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    (['get', 'post'] as const).flatMap((method): Operation[] => {
      const described = item?.[method];
      const verb = method === 'get' ? 'GET' : 'POST';
      return described === undefined ? [] : [{ method: verb, path, described }];
    }),
  );
}

function groupByTag(operations: readonly Operation[]): Map<string, Operation[]> {
  return Map.groupBy(operations, ({ described }) => described.tags?.[0] ?? '');
}
