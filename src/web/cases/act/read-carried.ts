import { parseMoney } from '../../../values/index.ts';
import type { Doing, Offer } from '../../api/case-queries.ts';
import { textIn } from '../../forms/read-values.ts';

/** What was filled in for an action, as the server takes it; parts that are empty are left out. */
export function readCarried(
  offer: Pick<Offer, 'does' | 'carries' | 'attaches'>,
  values: FormData,
): Doing {
  const parts = offer.carries.map((carry) => PARTS[carry]?.(values) ?? {});
  const documents = offer.attaches.flatMap(({ id }) => {
    const digest = textIn(values, `document.${id}`);
    return digest === '' ? [] : [[id, digest] as const];
  });
  return Object.assign(
    { does: offer.does },
    ...parts,
    documents.length > 0 && { documents: Object.fromEntries(documents) },
  ) as Doing;
}

type Part = (values: FormData) => Partial<Doing>;

const PARTS: Readonly<Record<string, Part>> = {
  reason: (values) => ({ reason: textIn(values, 'reason') }),
  opinion: (values) => ({ opinion: textIn(values, 'opinion') }),
  amount: (values) => amountIn(values, 'amount'),
  score: (values) => ({ score: Number(textIn(values, 'score')) }),
  corrections: (values) => ({ corrections: correctionsIn(values) }),
  grounds: (values) => ({
    grounds: {
      clause: textIn(values, 'clause'),
      value: textIn(values, 'value'),
      source: textIn(values, 'source'),
      remedy: textIn(values, 'remedy'),
      until: textIn(values, 'until'),
    },
  }),
  change: (values) => {
    const [benefits, paid] = [textIn(values, 'benefits'), textIn(values, 'paid')];
    return {
      change: {
        ...amountIn(values, 'change_amount'),
        ...(benefits !== '' && { benefits }),
        ...(paid !== '' && { paid }),
      },
    };
  },
  office: (values) => ({ office: textIn(values, 'office') }),
};

/** An amount as typed, with the unit beside it, in fen; undefined for none. */
export function fenOf(typed: string, unit: string): number | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const money = parseMoney(/^[\d.,]+$/.test(text) ? `${text}${unit}` : text, 'CNY');
  return money.ok && money.value.fen > 0 ? money.value.fen : undefined;
}

function amountIn(values: FormData, name: string): { amount_fen?: string } {
  const fen = fenOf(textIn(values, name), textIn(values, `${name}_unit`));
  return fen === undefined ? {} : { amount_fen: String(fen) };
}

/** The rows of corrections, in the order in which they stand; empty rows are left out. */
function correctionsIn(values: FormData): { field: string; what: string }[] {
  const fields = values.getAll('correction_field').map(String);
  const whats = values.getAll('correction_what').map(String);
  return fields
    .map((field, at) => ({ field, what: (whats[at] ?? '').trim() }))
    .filter(({ field, what }) => field !== '' || what !== '');
}
