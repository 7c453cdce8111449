import type { z } from 'zod';
import type { Calculation, CalculationLine } from '../../store/index.ts';
import type { calculationLineShape, calculationShape } from '../shapes/calculation.ts';

/** A saved calculation in short, as the API writes it. */
export function writeLine(line: CalculationLine): z.infer<typeof calculationLineShape> {
  return { ...heading(line), totals: line.totals };
}

/** A saved calculation as the API writes it. */
export function writeCalculation(calculation: Calculation): z.infer<typeof calculationShape> {
  const { dossier, answer } = calculation;
  return { ...heading(calculation), dossier, answer };
}

function heading({ id, party, catalogueVersion, asOf, savedAt }: Omit<CalculationLine, 'totals'>) {
  return {
    id,
    party,
    catalogue_version: catalogueVersion,
    as_of: asOf,
    saved_at: savedAt.toISOString(),
  };
}
