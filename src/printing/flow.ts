import type { Pen } from './pen.ts';

/** Something of a height that is not divided between pages. */
export type Piece = {
  readonly height: number;
  /** Draws it with its top at `y`. */
  readonly draw: (pen: Pen, y: number) => void;
  /** It stays on the page of what follows. */
  readonly keeps?: boolean;
  /** Stands once more at the top of a page that begins with this piece. */
  readonly again?: Piece;
};

export type Placed = { readonly piece: Piece; readonly y: number };

/** Lays pieces one below the other on pages between two heights; what is kept together goes on whole. */
export function flow(pieces: readonly Piece[], top: number, bottom: number): readonly Placed[][] {
  const pages: Placed[][] = [[]];
  let y = top;
  const place = (piece: Piece) => {
    pages.at(-1)?.push({ piece, y });
    y += piece.height;
  };
  const turn = (next: Piece) => {
    pages.push([]);
    y = top;
    if (next.again) place(next.again);
  };
  for (const group of groupsOf(pieces)) {
    const [first] = group;
    if (!first) continue;
    const whole = group.reduce((sum, { height }) => sum + height, 0);
    if (y + whole > bottom && y > top) turn(first);
    for (const piece of group) {
      if (y + piece.height > bottom && y > top + (piece.again?.height ?? 0)) turn(piece);
      place(piece);
    }
  }
  return pages;
}

function groupsOf(pieces: readonly Piece[]): readonly Piece[][] {
  const groups: Piece[][] = [[]];
  for (const piece of pieces) {
    groups.at(-1)?.push(piece);
    if (!piece.keeps) groups.push([]);
  }
  return groups;
}
