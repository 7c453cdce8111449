import { type AnyRouter, traverseContractProcedures } from '@orpc/server';
import {
  type AccessRule,
  type ActorKind,
  mayAct,
  mayUse,
  ROLES,
  STANDINGS,
  type Standing,
} from '../offices/index.ts';
import { type OperationMeta, router } from '../operations/index.ts';

/** Everybody who may come, in the order of the columns. */
export const ACTORS: readonly ActorKind[] = [...ROLES, 'member', 'demonstrator', 'visitor'];

/** An operation as the matrix has it. */
export type Ruled = {
  readonly name: string;
  readonly access: AccessRule;
  /** The field of the input that names a party or a case; null where it is about none. */
  readonly about: { readonly is: 'party' | 'case'; readonly field: string } | null;
};

/** How somebody fares: let through, told to sign in, refused, or told that there is nothing. */
export type Cell = 'through' | 401 | 403 | 404;

/** @param standing null where the operation is about no party or case */
export type Fares = (operation: Ruled, actor: ActorKind, standing: Standing | null) => Cell;

/** Every operation of the router with its rule. */
export function ruledOperations(): Ruled[] {
  const found: Ruled[] = [];
  traverseContractProcedures({ router: router as AnyRouter, path: [] }, ({ contract, path }) => {
    const { access, about } = contract['~orpc'].meta as OperationMeta;
    if (access === undefined) throw new Error(`${path.join('.')} has no rule`);
    found.push({ name: path.join('.'), access, about: aboutOf(about ?? null) });
  });
  return found;
}

function aboutOf(about: NonNullable<OperationMeta['about']> | null): Ruled['about'] {
  if (about === null) return null;
  return 'case' in about ? { is: 'case', field: about.case } : { is: 'party', field: about.party };
}

/** How somebody may stand to what an operation is about; once where it is about nothing. */
export function standingsOf({ about }: Ruled): readonly (Standing | null)[] {
  if (about === null) return [null];
  return about.is === 'case' ? STANDINGS : STANDINGS.filter((standing) => standing !== 'office');
}

/** How somebody must fare by the rule. */
export const byRule: Fares = ({ access, about }, actor, standing) => {
  if (Object.keys(access).length === 0) return 404;
  const isKnown = actor !== 'visitor' && actor !== 'demonstrator';
  const refused = isKnown ? 403 : 401;
  if (about === null || standing === null) return mayUse(access, actor) ? 'through' : refused;
  const reached = isKnown ? standing : 'other';
  return mayAct(access, actor, reached) ? 'through' : refused;
};

const NAME_WIDTH = 24;
const WIDTH = 6;
/** Own, entrusted, attended, an office of the case, any other. */
const LETTERS = { own: 'o', entrusted: 'e', attended: 'a', office: 'f', other: 'x' } as const;
const SHORT: Readonly<Record<ActorKind, string>> = {
  enterprise: 'enter',
  agency: 'agenc',
  alliance: 'allia',
  department: 'depar',
  expert: 'exper',
  committee: 'commi',
  finance: 'finan',
  policy_officer: 'polic',
  window_clerk: 'windo',
  auditor: 'audit',
  system_administrator: 'sysad',
  security_administrator: 'secad',
  audit_administrator: 'audad',
  member: 'membe',
  demonstrator: 'demon',
  visitor: 'visit',
};

/** The matrix as text: a line for each operation, a column for each actor. */
export function writeMatrix(operations: readonly Ruled[], fares: Fares): string {
  const line = (name: string, cells: readonly string[]) =>
    (name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padEnd(WIDTH)).join('')).trimEnd();
  const lines = operations.map((operation) =>
    line(
      operation.name,
      ACTORS.map((actor) => writeCell(operation, actor, fares)),
    ),
  );
  const head = line(
    '',
    ACTORS.map((actor) => SHORT[actor]),
  );
  return [...LEGEND, '', head, ...lines, ''].join('\n');
}

const LEGEND = [
  'Who may use which operation. Made by UPDATE=1 npx vitest run --project store access-matrix;',
  'read every changed line before it goes in.',
  'yes: let through. 401: told to sign in. 403: refused. 404: not offered over the network.',
  'About a party: for their own (o), one that entrusted them (e), one they attend to at the',
  'window (a), any other (x); a dash is refused. About a case there are five: of the nearest of its',
  'three parties, and before any other one of which their party is an office (f). "membe" is signed',
  'in without a post, "demon" a visitor of the demonstration city, "visit" one of a real city.',
];

function writeCell(operation: Ruled, actor: ActorKind, fares: Fares): string {
  if (operation.about === null) {
    const cell = fares(operation, actor, null);
    return cell === 'through' ? 'yes' : String(cell);
  }
  const cells = standingsOf(operation).flatMap((standing) =>
    standing === null ? [] : [[standing, fares(operation, actor, standing)] as const],
  );
  const [, first] = cells[0] ?? [];
  if (first !== 'through' && cells.every(([, cell]) => cell === first)) return String(first);
  return cells.map(([standing, cell]) => letterOf(standing, cell)).join('');
}

function letterOf(standing: Standing, cell: Cell): string {
  return cell === 'through' ? LETTERS[standing] : '-';
}

/** The rules that are left when one grant is taken out of a rule: each in turn. */
export function weakerRules(access: AccessRule): AccessRule[] {
  return Object.entries(access).flatMap(([actor, reach]) => {
    const { [actor as ActorKind]: _, ...without } = access;
    if (reach === 'any' || reach.length < 2) return [without];
    const fewer = reach.map((one) => ({ ...access, [actor]: reach.filter((it) => it !== one) }));
    return [without, ...fewer];
  });
}
