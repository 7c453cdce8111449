import { describe, expect, it } from 'vitest';
import { isShown, readViews, withoutView, withView } from './saved-views.ts';

const LATE = { name: '逾期', search: { overdue: true as const } };

describe('readViews', () => {
  it('reads what was written', () => {
    expect(readViews(JSON.stringify([LATE]))).toEqual([LATE]);
  });

  it.each([undefined, 'no json', '{}', '[1, null, {"name": " ", "search": {}}, {"name": "x"}]'])(
    'has no view of %j',
    (text) => {
      expect(readViews(text)).toEqual([]);
    },
  );
});

describe('a list of views', () => {
  it('has one view of a name, the latest first, and no more than 20', () => {
    const again = { name: '逾期', search: { at: 'review' } };
    expect(withView([LATE], again)).toEqual([again]);
    const many = Array.from({ length: 25 }, (_, at) => ({ name: `v${at}`, search: {} }));
    const kept = many.reduce<ReturnType<typeof readViews>>(withView, []);
    expect(kept.map(({ name }) => name)).toEqual(
      Array.from({ length: 20 }, (_, at) => `v${24 - at}`),
    );
    expect(withoutView(kept, 'v24')).toHaveLength(19);
  });

  it('knows which one is shown, in whatever order its filters stand', () => {
    const view = { name: 'x', search: { at: 'review', q: '1' } };
    expect(isShown(view, { q: '1', at: 'review', ...{ lang: 'en' } })).toBe(true);
    expect(isShown(view, { q: '1' })).toBe(false);
  });
});
