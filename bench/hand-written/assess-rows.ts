import { assessAcquisitions } from './acquisitions.ts';
import { assess23a, assess23b } from './contracts.ts';
import { assess47 } from './equity.ts';
import type { View } from './facts.ts';
import { assess14a, assess14b, assess14c } from './high-tech.ts';
import { assessListings } from './listings.ts';
import { assess8a, assess8b, assess8c, assess8d, assess9a, assess9b } from './platforms.ts';
import { assess4, assess5, assess10 } from './research.ts';
import type { Row } from './row.ts';

/** Every clause, every reading, every record. */
export function assessRows(view: View): Row[] {
  const rows: Row[] = [];
  assess4(view, rows);
  assess5(view, rows);
  assess8a(view, rows);
  assess8b(view, rows);
  assess8c(view, rows);
  assess8d(view, rows);
  assess9a(view, rows);
  assess9b(view, rows);
  assess10(view, rows);
  assess14a(view, rows);
  assess14b(view, rows);
  assess14c(view, rows);
  assess23a(view, rows);
  assess23b(view, rows);
  assessListings(view, rows);
  assessAcquisitions(view, rows);
  assess47(view, rows);
  return rows;
}
