import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseLine, type ManyActed, refreshCases } from '../../api/case-queries.ts';
import { Form } from '../../forms/form.tsx';
import { FailureWords } from '../../frame/failure-words.tsx';
import { BulkAnswer } from './bulk-answer.tsx';

/** Cases as somebody saw them. */
export type Seen = readonly { readonly case: string; readonly seen: number }[];

/**
 * Something that is done in several cases: filled in, looked over with who would be refused, and done
 * in those that were not.
 */
export function LookFirst<Said, Done extends ManyActed>(props: {
  cases: readonly CaseLine[];
  shut: () => void;
  /** What the form says. */
  read: (values: FormData) => Said;
  act: (said: Said, cases: Seen, preview: boolean) => Promise<Done>;
  /** What is done, over so many. */
  verb: (count: number) => string;
  busy: string;
  /** What was said, while it is looked over. */
  show: (said: Said) => ReactNode;
  /** What came of it, above the cases. */
  done?: (answer: Done) => ReactNode;
  children: ReactNode;
}) {
  const { cases, shut, read, act, verb, busy, show, done, children } = props;
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [looked, setLooked] = useState<{ said: Said; answer: Done }>();
  const seen: Seen = cases.map(({ case: id, seen: events }) => ({ case: id, seen: events }));
  const acting = useMutation({
    mutationFn: ({ said, answer }: { said: Said; answer: Done }) => {
      const able = new Set(answer.cases.flatMap((one) => (one.done === null ? [] : [one.case])));
      const some = seen.filter((one) => able.has(one.case));
      return act(said, some, false);
    },
    onSuccess: () => void refreshCases(queries),
  });
  if (acting.data !== undefined) {
    return (
      <>
        {done?.(acting.data)}
        <BulkAnswer answer={acting.data} cases={cases} isDone />
        <div className="row">
          <button type="button" className="button primary" data-focus onClick={shut}>
            {t('inboxKey.shut')}
          </button>
        </div>
      </>
    );
  }
  return (
    <>
      <div hidden={looked !== undefined}>
        <Form
          verb={t('bulk.preview')}
          shut={shut}
          send={async (values) => {
            const said = read(values);
            return { said, answer: await act(said, seen, true) };
          }}
          done={setLooked}
        >
          {children}
        </Form>
      </div>
      {looked !== undefined && (
        <div className="stack tight">
          {show(looked.said)}
          <BulkAnswer answer={looked.answer} cases={cases} isDone={false} />
          <div className="complaint" role="alert">
            {acting.isError && <FailureWords error={acting.error} />}
          </div>
          <div className="row">
            <button
              type="button"
              className="button primary"
              disabled={looked.answer.done === 0 || acting.isPending}
              onClick={() => acting.mutate(looked)}
            >
              {acting.isPending ? busy : verb(looked.answer.done)}
            </button>
            <button
              type="button"
              className="button"
              data-focus
              onClick={() => {
                acting.reset();
                setLooked(undefined);
              }}
            >
              {t('act.back')}
            </button>
            <button type="button" className="button quiet" onClick={shut}>
              {t('filing.cancel')}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
