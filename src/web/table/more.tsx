import type { UseInfiniteQueryResult } from '@tanstack/react-query';

/** The way on in a list that comes page by page; nothing where that was all of it. */
export function More(props: {
  pages: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;
  words: string;
}) {
  const { pages, words } = props;
  if (!pages.hasNextPage) return null;
  return (
    <div className="row no-print">
      <button
        type="button"
        className="button"
        disabled={pages.isFetchingNextPage}
        onClick={() => void pages.fetchNextPage()}
      >
        {words}
      </button>
    </div>
  );
}
