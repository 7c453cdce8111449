import { isProcedure, traverseContractProcedures } from '@orpc/server';
import { z } from 'zod';
import type { AccessRule } from '../offices/index.ts';
import { type City, type OperationMeta, router } from '../operations/index.ts';

/** A command, and where its input takes text. */
export type Command = {
  readonly name: string;
  readonly access: AccessRule;
  readonly party: string | null;
  /** An input that has everything in its place. */
  readonly input: unknown;
  /** Paths of text in it. */
  readonly fields: readonly (readonly (string | number)[])[];
  /** Whether it takes a file, which JSON cannot hold. */
  readonly takesFile: boolean;
};

type Schema = {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
};

/** Values by the name of a field, so that an input gets as far as it can. */
const EXAMPLES: Readonly<Record<string, unknown>> = {
  agency: 'agency',
  organisation: 'enterprise',
  post: 'finance-checker',
  account: 'demonstration-committee-approver',
  role: 'enterprise',
  type: 'enterprise',
  credit_code: '91990000MA000020XD',
  email: 'hostile@example.com',
  from: '2099-01-01',
  to: '2099-01-20',
  on: '2022-10-10',
  issuedOn: '2022-10-10',
  validUntil: '2022-10-10',
  issued_on: '2022-10-10',
  valid_until: '2022-10-10',
  materials: [],
  phone: '0411-00000000',
  publication: {
    ...{ on: '2022-10-10', time: '09:30', address: 'https://example.com/1' },
    capture: '0'.repeat(64),
  },
  as_of: '2022-10-10',
  batch: '2022-09',
  office_number: '示例科函〔2022〕12号',
  records: [],
  history: [],
  complete: [],
};

/** Every command that is offered over the network. */
export function everyCommand(): Command[] {
  const found: Command[] = [];
  traverseContractProcedures({ router, path: [] }, ({ contract, path }) => {
    const { access = {}, about, command } = contract['~orpc'].meta as OperationMeta;
    const shape = isProcedure(contract) ? contract['~orpc'].inputSchema : undefined;
    if (!command || Object.keys(access).length === 0 || shape === undefined) return;
    const schema = z.toJSONSchema(shape as z.ZodType, { io: 'input', unrepresentable: 'any' });
    const input = exampleOf(schema as Schema, undefined);
    found.push({
      name: path.join('.'),
      access,
      party: about && 'party' in about ? about.party : null,
      input,
      fields: textsIn(schema as Schema, []),
      takesFile: Object.values((schema as Schema).properties ?? {}).some(isFile),
    });
  });
  return found;
}

function isFile({ format }: Schema): boolean {
  return format === 'binary';
}

function exampleOf(schema: Schema, name: string | undefined): unknown {
  if (name !== undefined && name in EXAMPLES) return EXAMPLES[name];
  const { enum: words, const: only, properties, items } = schema;
  const [first] = words ?? schema.anyOf ?? schema.oneOf ?? [];
  if (words !== undefined) return first;
  if (only !== undefined) return only;
  if (first !== undefined) return exampleOf(first as Schema, name);
  switch (schema.type) {
    case 'string':
      return schema.format === 'uuid' ? '00000000-0000-4000-8000-000000000000' : '一段示例文字';
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, (schema.exclusiveMinimum ?? -1) + 1, 0);
    case 'boolean':
      return true;
    case 'array':
      return items === undefined ? [] : [exampleOf(items, undefined)];
    default:
      return Object.fromEntries(
        Object.entries(properties ?? {}).map(([key, value]) => [key, exampleOf(value, key)]),
      );
  }
}

function textsIn(schema: Schema, path: readonly (string | number)[]): (string | number)[][] {
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) {
    const found = either.map((one) => textsIn(one, path));
    return found.find((texts) => texts.length > 0) ?? [];
  }
  if (schema.type === 'string') return [[...path]];
  if (schema.type === 'array') return schema.items ? textsIn(schema.items, [...path, 0]) : [];
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) =>
    textsIn(value, [...path, key]),
  );
}

/** The input with something else at a place. */
export function withAt(
  input: unknown,
  path: readonly (string | number)[],
  value: unknown,
): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') return [withAt((input as unknown[] | undefined)?.[0], rest, value)];
  const record = typeof input === 'object' && input !== null ? input : {};
  return { ...record, [key]: withAt((record as Record<string, unknown>)[key], rest, value) };
}

/** How much stands in the audit log: each entry is one, but that of a count as many as it counts. */
export async function countLogged({ refusals, store }: City): Promise<number> {
  await refusals.close();
  const count = `case operation when 'refusals' then (detail->>'count')::int else 1 end`;
  const { rows } = await store.pool.query<{ logged: number }>(
    `select sum(${count})::int as logged from audit_entry`,
  );
  return rows[0]?.logged ?? 0;
}

/** An article's wording as `keepPolicyText` takes it. */
export function wordingOf(policy: { id: string; articles: readonly string[] } | undefined) {
  const [article] = policy?.articles ?? [];
  const file = { name: '示例.txt', digest: '0'.repeat(64) };
  return { policy: policy?.id, file, articles: [{ article, text: '示例' }] };
}
