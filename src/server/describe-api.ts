import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { type OpenCatalogue, router, SHAPES } from '../operations/index.ts';
import { offeredAt } from './offered-at.ts';

export type ApiDescription = OpenAPI.Document;

const VERSION = '0.1.0';

/**
 * The OpenAPI 3.1 description of the operations that are offered. Its examples are a sample
 * and a clause of the catalogue that is served.
 */
export async function describeApi(
  { catalogue }: OpenCatalogue,
  demonstrates: boolean,
): Promise<ApiDescription> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const description = await generator.generate(router, {
    filter: offeredAt(demonstrates),
    info: {
      title: '直达 · 惠企政策兑现平台 Zhida',
      version: VERSION,
      description:
        '测算不作为审批依据。金额以分计，写成文字。\nNo basis for an approval. Amounts are in fen, as text.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
    commonSchemas: Object.fromEntries(
      Object.entries(SHAPES).map(([name, schema]) => [name, { schema }]),
    ),
  });
  const [sample] = catalogue.samples;
  if (sample !== undefined) {
    for (const path of ['/assess', '/path']) {
      const body = description.paths?.[path]?.post?.requestBody;
      const content = body !== undefined && 'content' in body ? body.content : undefined;
      const json = content?.['application/json'];
      if (json !== undefined) json.example = { dossier: sample.dossier, as_of: sample.as_of };
    }
  }
  const [clause] = catalogue.clauses;
  for (const parameter of description.paths?.['/clauses/{policy}/{article}']?.get?.parameters ??
    []) {
    if (clause === undefined || !('name' in parameter)) continue;
    const [policy, article] = clause.id.split('/');
    if (parameter.name === 'policy') parameter.example = policy;
    if (parameter.name === 'article') parameter.example = article;
  }
  return description;
}
