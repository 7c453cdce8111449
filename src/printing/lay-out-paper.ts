import type { Block, Paper } from '../casework/index.ts';
import type { Piece } from './flow.ts';
import { layOutSeal, layOutSignatures } from './lay-out-close.ts';
import { layOutFacts, layOutTable } from './lay-out-table.ts';
import {
  layOutCentred,
  layOutHeading,
  layOutLine,
  layOutList,
  layOutNote,
  layOutParagraph,
  space,
} from './lay-out-text.ts';
import type { Setting } from './pen.ts';
import { COLOURS, LEFT, RIGHT, SIZES } from './sheet.ts';

/** A paper from its head to its close, as pieces one below the other. */
export function layOutPaper(paper: Paper, by: Setting): readonly Piece[] {
  const { head, title, addressee, blocks } = paper;
  const number = paper.officeNumber ?? paper.number;
  const pieces = [
    ...(head === null ? [] : layOutHead(head, by)),
    ...(head === null ? [] : [layOutLine(number, { size: 13 }, 'right', 1.8)]),
    space(head === null ? 0 : 6, true),
    ...layOutCentred(title, by, { size: SIZES.title, weight: 'bold' }, 1.6),
    ...(head === null ? [layOutLine(number, { size: SIZES.note }, 'right', 2)] : []),
    space(head === null ? 2 : 10, true),
    ...(addressee === null
      ? []
      : [layOutLine(`${addressee}：`, { size: SIZES.body }, 'left', by.leading)]),
  ];
  const body = blocks.map((block) => layOutBlock(block, by));
  return [...pieces, ...body.flatMap((own, index) => holdTo(own, blocks[index + 1]))];
}

/** What stands before a seal or a place to sign stays with it: neither has a page of its own. */
function holdTo(pieces: readonly Piece[], next: Block | undefined): readonly Piece[] {
  if (next?.is !== 'seal' && next?.is !== 'signatures') return pieces;
  return pieces.map((piece, index) =>
    index >= pieces.length - 2 ? { ...piece, keeps: true } : piece,
  );
}

function layOutBlock(block: Block, by: Setting): readonly Piece[] {
  switch (block.is) {
    case 'heading':
      return layOutHeading(block.text, by);
    case 'paragraph':
      return layOutParagraph(block.text, by);
    case 'note':
      return layOutNote(block.text, by);
    case 'list':
      return layOutList(block.items, by);
    case 'facts':
      return layOutFacts(block.rows, by);
    case 'table':
      return layOutTable(block, by);
    case 'signatures':
      return layOutSignatures(block.places, by);
    case 'seal':
      return layOutSeal(block.office, block.day, by);
  }
}

/** The office's name in red over a thick rule and a thin one. */
function layOutHead(head: string, by: Setting): readonly Piece[] {
  const style = { size: 28, weight: 'bold', colour: COLOURS.head, spacing: 4 } as const;
  const rule: Piece = {
    height: 10,
    keeps: true,
    draw: (pen, y) => {
      pen.line(LEFT - 8, y + 4, RIGHT + 8, y + 4, 2.2, COLOURS.head);
      pen.line(LEFT - 8, y + 7.5, RIGHT + 8, y + 7.5, 0.7, COLOURS.head);
    },
  };
  return [...layOutCentred(head, by, style, 1.35), rule];
}
