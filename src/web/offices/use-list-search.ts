import { useNavigate, useSearch } from '@tanstack/react-router';

/** What a list is searched for, kept in the address. */
export function useListSearch(): { sought: string; seek: (text: string) => void } {
  const { q } = useSearch({ strict: false });
  const navigate = useNavigate();
  const seek = (text: string) =>
    void navigate({
      to: '.',
      search: (all) => ({ ...all, q: text === '' ? undefined : text }),
      replace: true,
      resetScroll: false,
    });
  return { sought: q ?? '', seek };
}
