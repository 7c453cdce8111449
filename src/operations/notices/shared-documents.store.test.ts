import { describe, expect, it } from 'vitest';
import { makePdf } from '../../attachments/attachments.test-kit.ts';
import { ENGINES } from '../../store/engines.test-kit.ts';
import { useNoticesTown } from './notices-town.test-kit.ts';

describe.each(ENGINES)('documents of a whole notice on %s', { timeout: 120_000 }, (_name, make) => {
  const { town, until, publish } = useNoticesTown(make);

  it('are shared by an office of its cases, and only what is for offices', async () => {
    const { notice, cases } = await publish(2);
    const [first = '', second = ''] = cases.map((one) => one.case);
    const publisher = await town().of('publisher');
    const file = new File([Uint8Array.from(makePdf())], '函.pdf');
    const { digest } = await publisher.addCaseDocument({ case: first, file });
    const clerk = await town().of('clerk');
    const { paper } = await clerk.issuePaper({ case: first, kind: 'application' });
    await until('2022-10-20');
    const filesOf = async () => {
      const { files } = await (await town().of('auditor')).listCaseFiles({ case: second });
      return files.map((one) => one.digest);
    };
    const end = async (who: 'checker' | 'rechecker' | 'publisher') =>
      (await town().of(who)).endNotices({
        notice,
        documents: { letter: digest, form: paper.digest },
      });
    expect(await end('checker')).toMatchObject({ done: 0 });
    expect(await filesOf()).not.toContain(digest);
    await end('publisher');
    expect(await filesOf()).toContain(digest);
    const { files } = await clerk.listCaseFiles({ case: second });
    expect(files.map((one) => one.digest)).not.toContain(paper.digest);
  });
});
