import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.ts';
import type { Notice, NoticeDraft, Publishable } from '../../api/notice-queries.ts';
import { Form } from '../../forms/form.tsx';
import { textIn } from '../../forms/read-values.ts';
import { TextField } from '../../forms/text-field.tsx';
import { today } from '../../frame/as-of.ts';
import { useClock } from '../../frame/use-clock.ts';
import { DigestField } from '../digest-field.tsx';
import { NoticeView } from '../notice-view.tsx';
import { PickCases } from './pick-cases.tsx';
import { firstPicked } from './picked.ts';
import { PublishIt } from './publish-it.tsx';
import { Unable } from './unable.tsx';

type Seen = { readonly draft: NoticeDraft; readonly notice: Notice };

/** Cases are chosen, the record is filled in, and what everybody will see is looked at before it is so. */
export function MakeNotice(props: {
  cases: readonly Publishable[];
  more: boolean;
  /** The case that is chosen at first, where it can go. */
  begin: string | undefined;
}) {
  const { cases, more, begin } = props;
  const { t } = useTranslation();
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => firstPicked(cases, begin));
  const [seen, setSeen] = useState<Seen>();
  const preview = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (seen !== undefined) preview.current?.focus();
  }, [seen]);
  const chosen = cases.filter((one) => picked.has(one.case));
  const look = async (values: FormData): Promise<Seen> => {
    const draft = draftOf(values, chosen);
    return { draft, notice: await client.previewNotice(draft) };
  };
  return (
    <>
      <PickCases
        cases={cases}
        more={more}
        picked={picked}
        change={(next) => {
          setSeen(undefined);
          setPicked(next);
        }}
      />
      <section
        className="card stack"
        aria-labelledby="notice-record"
        onInput={() => setSeen(undefined)}
      >
        <h2 className="title-section" id="notice-record">
          {t('publishing.notice')}
        </h2>
        {chosen.length === 0 ? (
          <p className="soft">{t('publishing.pickFirst')}</p>
        ) : (
          <Form
            verb={t('publishing.preview')}
            send={look}
            done={setSeen}
            failure={(error) => <Unable error={error} cases={chosen} />}
          >
            <Record />
          </Form>
        )}
      </section>
      {seen !== undefined && (
        <section className="stack notice-preview" aria-labelledby="notice-preview">
          <h2 className="title-section" id="notice-preview" ref={preview} tabIndex={-1}>
            {t('publishing.previewTitle')}
          </h2>
          <p className="small soft">{t('publishing.previewNote')}</p>
          <div className="card notices notice-sheet">
            <NoticeView notice={seen.notice} preview />
          </div>
          <PublishIt draft={seen.draft} cases={chosen} />
        </section>
      )}
    </>
  );
}

function Record() {
  const { t } = useTranslation();
  const day = useClock() ?? today();
  return (
    <>
      <TextField name="title" label={t('publishing.noticeTitle')} maxLength={200} required />
      <TextField name="number" label={t('publishing.number')} maxLength={100} />
      <div className="field-pair">
        <TextField
          name="on"
          label={t('publishing.on')}
          type="date"
          defaultValue={day}
          max={day}
          required
        />
        <TextField name="time" label={t('publishing.time')} type="time" required />
      </div>
      <TextField
        name="address"
        label={t('publishing.address')}
        type="url"
        maxLength={500}
        placeholder="https://"
        required
      />
      <DigestField
        name="capture"
        label={t('publishing.capture')}
        hint={t('publishing.captureHint')}
      />
    </>
  );
}

function draftOf(values: FormData, chosen: readonly Publishable[]): NoticeDraft {
  const number = textIn(values, 'number');
  return {
    title: textIn(values, 'title'),
    number: number === '' ? null : number,
    publication: {
      on: textIn(values, 'on'),
      time: textIn(values, 'time').slice(0, 5),
      address: textIn(values, 'address'),
      capture: textIn(values, 'capture'),
    },
    cases: chosen.map(({ case: id, seen }) => ({ case: id, seen })),
  };
}
