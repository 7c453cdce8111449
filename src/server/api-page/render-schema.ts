import { type Html, html, type Part } from './html.ts';
import { type Lang, textIn, wordsIn } from './words.ts';

/** What is read of a JSON Schema: enough to show its shape. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly contentMediaType?: string;
};

/** A schema as a short word and, where it holds more, a list of its parts. */
export function renderSchema(schema: Schema, lang: Lang): Html {
  return html`<span class="type">${typeOf(schema, lang)}</span>${partsOf(schema, lang)}`;
}

function typeOf(schema: Schema, lang: Lang): Part {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
    return html`<a href="#shape-${name}">${name}</a>`;
  }
  if (schema.contentMediaType !== undefined) return wordsIn(lang).file;
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum !== undefined) {
    return joined(schema.enum.map((value) => html`<code>${JSON.stringify(value)}</code>`));
  }
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants !== undefined) return joined(variants.map((variant) => typeOf(variant, lang)));
  if (schema.items !== undefined) return html`[ ${typeOf(schema.items, lang)} ]`;
  return typeof schema.type === 'string' ? schema.type : 'any';
}

function joined(parts: readonly Part[]): Part {
  return parts.map((part, index) => (index === 0 ? part : html` | ${part}`));
}

function partsOf(schema: Schema, lang: Lang): Part {
  if (schema.$ref !== undefined) return undefined;
  if (schema.items !== undefined) return partsOf(schema.items, lang);
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants !== undefined) return variants.map((variant) => partsOf(variant, lang));
  const properties = Object.entries(schema.properties ?? {});
  const others = schema.additionalProperties;
  return [
    properties.length > 0 &&
      html`<dl class="parts">${properties.map(([name, part]) => partOf(name, part, schema, lang))}</dl>`,
    typeof others === 'object' &&
      Object.keys(others).length > 0 &&
      html`<dl class="parts">${partOf('*', others, schema, lang)}</dl>`,
  ];
}

function partOf(name: string, part: Schema, whole: Schema, lang: Lang): Html {
  const required = whole.required?.includes(name) === true;
  return html`<dt><code>${name}</code>${required && html` <span class="required">${wordsIn(lang).required}</span>`}</dt>
<dd>${renderSchema(part, lang)}${
    part.description !== undefined && html`<p>${textIn(lang, part.description)}</p>`
  }</dd>
`;
}
