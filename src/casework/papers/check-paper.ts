import { placeholdersIn } from '../../rules/index.ts';
import { kindOf } from './kinds.ts';
import type { PaperTemplate, Part } from './template.ts';

/**
 * What a paper of the kind is told and its words leave out: fields, lists, tables and their columns.
 * A refusal, say, names its clause, the value, its source, the remedy and until when.
 */
export function unsaidIn({ kind, title, to, parts }: PaperTemplate): readonly string[] {
  const { fields, tables, lists } = kindOf(kind);
  const said = new Set([title, to ?? '', ...parts.flatMap(textsOf)].flatMap(placeholdersIn));
  const shown = new Set(parts.flatMap(shownIn));
  const columns = Object.entries(tables).flatMap(([table, row]) =>
    Object.keys(row).map((column) => `${table}.${column}`),
  );
  return [
    ...Object.keys(fields).filter((field) => !said.has(field)),
    ...[...lists, ...columns].filter((name) => !shown.has(name)),
  ];
}

function textsOf(part: Part): readonly string[] {
  switch (part.is) {
    case 'heading':
    case 'paragraph':
      return [part.text];
    case 'facts':
      return part.rows.map(({ text }) => text);
    case 'list':
    case 'notes':
    case 'table':
    case 'signatures':
    case 'seal':
      return [];
  }
}

function shownIn(part: Part): readonly string[] {
  switch (part.is) {
    case 'list':
    case 'notes':
      return [part.of];
    case 'table':
      return part.columns.map(({ field }) => `${part.of}.${field}`);
    case 'heading':
    case 'paragraph':
    case 'facts':
    case 'signatures':
    case 'seal':
      return [];
  }
}
