import { type Html, html, type Part } from './html.ts';
import { type Content, contentOf, type Described, type Operation } from './operation-parts.ts';
import { renderSchema, type Schema } from './render-schema.ts';
import { type SharedResponses, sharedOf } from './shared-responses.ts';
import { type Lang, textIn, titleIn, wordsIn } from './words.ts';
import { writeCurl } from './write-curl.ts';

export function renderOperation(
  operation: Operation,
  base: string,
  lang: Lang,
  shared: SharedResponses,
): Html {
  const { method, path, described } = operation;
  const words = wordsIn(lang);
  const content = contentOf(described.requestBody);
  return html`<section class="operation" id="${described.operationId}">
<h3><span class="method ${method.toLowerCase()}">${method}</span> <code>${path}</code> ${titleIn(lang, described.summary)}</h3>
<p>${textIn(lang, described.description)}</p>
${renderParameters(described, lang)}
${content !== undefined && html`<h4>${words.body}</h4>${renderContent(content, lang)}`}
<h4>${words.try}</h4>
<pre tabindex="0"><code>${writeCurl(operation, base)}</code></pre>
<details><summary>${words.answer}</summary>${renderAnswers(described, lang, shared)}</details>
</section>
`;
}

function renderParameters({ parameters = [] }: Described, lang: Lang): Part {
  if (parameters.length === 0) return undefined;
  const words = wordsIn(lang);
  const rows = parameters.map((parameter) => {
    if (!('name' in parameter)) return undefined;
    const schema = (parameter.schema ?? {}) as Schema;
    const meaning = textIn(lang, parameter.description ?? schema.description);
    const required =
      parameter.required === true && html` <span class="required">${words.required}</span>`;
    return html`<tr><th scope="row"><code>${parameter.name}</code>${required}</th><td>${parameter.in}</td><td>${renderSchema(schema, lang)} ${meaning}</td></tr>
`;
  });
  return html`<h4>${words.parameters}</h4>
<table><thead><tr><th scope="col">${words.name}</th><th scope="col">${words.where}</th><th scope="col">${words.meaning}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function renderContent(content: Content, lang: Lang): Part {
  return Object.entries(content).map(
    ([type, { schema, example }]) => html`<p class="media"><code>${type}</code></p>
${renderSchema((schema ?? {}) as Schema, lang)}
${example !== undefined && renderExample(example, lang)}`,
  );
}

function renderExample(example: unknown, lang: Lang): Html {
  return html`<details><summary>${wordsIn(lang).example}</summary>
<pre tabindex="0"><code>${JSON.stringify(example, null, 2)}</code></pre></details>`;
}

/** What the operation answers; refusals that are the same for many are linked. */
function renderAnswers({ responses = {} }: Described, lang: Lang, shared: SharedResponses): Part {
  const answers = Object.entries(responses).map(([status, response]) => {
    const known = sharedOf(shared, status, response);
    return { status, response, known };
  });
  const links = answers.flatMap(({ status, known }) =>
    known === undefined ? [] : [html`<li><a href="#${known.id}">${status}</a></li>`],
  );
  return [
    answers.map(
      ({ status, response, known }) =>
        known === undefined && renderResponse(status, response, lang),
    ),
    links.length > 0 && html`<h5>${wordsIn(lang).refusals}</h5><ul class="statuses">${links}</ul>`,
  ];
}

/** Refusals that several operations give, each under the id that they link to. */
export function renderShared(shared: SharedResponses, lang: Lang): Part {
  const responses = [...shared.values()].sort((a, b) => a.id.localeCompare(b.id));
  return responses.map(
    ({ id, status, response }) =>
      html`<section class="shape" id="${id}"><h3>${status}</h3>${renderContent(contentOf(response) ?? {}, lang)}</section>
`,
  );
}

function renderResponse(status: string, response: unknown, lang: Lang): Part {
  const content = contentOf(response);
  return html`<h5>${status}</h5>${content !== undefined && renderContent(content, lang)}`;
}
