import { z } from 'zod';
import { dossierOf } from '../../dossiers/index.ts';
import { ASIDES, layOutDossier, type WrittenSheet, writeSheets } from '../../files/index.ts';
import { type CalculationLine, listCalculations } from '../../store/index.ts';
import type { Listing } from '../listing.ts';
import { cityOperation } from '../operation.ts';
import { partyIdShape } from '../shapes/party.ts';
import { workbookFile, workbookShape } from '../shapes/workbook.ts';
import { DOSSIER_OF_PARTY, OWNERS } from './access.ts';
import { type Gathered, gatherParty } from './gather-party.ts';

const FILE_NAME = 'zhida-party.xlsx';
const MOST = { calculations: 10_000, history: 10_000 };

/** All that is kept of a party as a workbook, for itself; its dossier can be imported again. */
export const exportPartyWorkbook = (listing: () => Listing) =>
  cityOperation(OWNERS, {
    method: 'GET',
    path: '/parties/{party}/export/workbook',
    tag: '主体 Parties',
    about: DOSSIER_OF_PARTY,
    title: { zh: '导出全部资料（表格）', en: 'Export all data as a workbook' },
    text: {
      zh: '本主体在系统中的全部资料，每类一张表；档案各表与模板相同，可再次导入。',
      en: 'All that is kept of the party, a sheet for each kind of it; the sheets of the dossier are those of the template and can be imported again.',
    },
  })
    .input(z.strictObject({ party: partyIdShape }))
    .output(workbookShape)
    .handler(async ({ input, context }) => {
      const exporting = { ...MOST, read: listCalculations };
      const gathered = await gatherParty(input.party, context, listing(), exporting);
      const dossier = dossierOf(gathered.statements);
      const sheets = layOutDossier(dossier, context.catalogue.vocabulary).map(
        ({ name, head, rows }) => ({ name, rows: [head, ...rows.map(({ cells }) => cells)] }),
      );
      const bytes = await writeSheets([...sheets, ...layOutAsides(gathered)]);
      return workbookFile(bytes, FILE_NAME);
    });

/** What there is besides the dossier; where something is left out, a line below the heads says so. */
function layOutAsides(gathered: Gathered<CalculationLine>): readonly WrittenSheet[] {
  const { statements, calculations, given, received, consents, attachments } = gathered;
  const { applications, history, leftOut } = gathered;
  return [
    {
      name: ASIDES.statements.zh,
      rows: [
        STATEMENT_HEAD,
        ...statements.map(({ sequence, section, entry, fact, value, source, ...one }) => [
          ...[sequence, section, entry, fact, valueWords(value), source.kind],
          ...[source.text, source.on, ...evidenceCells(source.evidence)],
          ...[momentCell(one.recordedAt), momentCell(one.erasedAt)],
        ]),
      ],
    },
    {
      name: ASIDES.calculations.zh,
      rows: [
        ['编号 id', '基准日 as of', '目录版本 version', '保存于 saved at'],
        ...leftOutRow(leftOut.calculations),
        ...calculations.map(({ id, asOf, catalogueVersion, savedAt }) => [
          ...[id, asOf, catalogueVersion, momentCell(savedAt)],
        ]),
      ],
    },
    {
      name: ASIDES.mandates.zh,
      rows: [
        ['委托方 by', '受托方 to', '范围 scopes', '自 from', '至 until', '撤销于 revoked at'],
        ...[...given, ...received].map((one) => [
          ...[one.enterprise_name, one.agency_name, one.scopes.join('、'), one.from, one.to],
          one.revoked_at ?? '',
        ]),
      ],
    },
    {
      name: ASIDES.consents.zh,
      rows: [
        CONSENT_HEAD,
        ...consents.map((one) => [
          ...[one.purpose, one.given_by ?? '', one.given_by_post ?? '', one.given_at],
          ...[one.revoked_by ?? '', one.revoked_by_post ?? '', one.revoked_at ?? ''],
        ]),
      ],
    },
    {
      name: ASIDES.applications.zh,
      rows: [
        ['案件 case', '条款 clause', '身份 as', '提交于 submitted on', '栏 field', '内容 answer'],
        ...leftOutRow(leftOut.applications),
        ...applications.flatMap(({ number, clause, as, submitted, draft }) =>
          [
            ...submitted.map(({ on, answers }) => ({ at: on, answers })),
            ...(draft === null ? [] : [{ at: '草稿 draft', answers: draft.answers }]),
          ].flatMap(({ at, answers }) =>
            Object.entries(answers).map(([field, answer]) => [
              ...[number, clause, as.join('、'), at, field, answer.slice(0, LONGEST_CELL)],
            ]),
          ),
        ),
      ],
    },
    {
      name: ASIDES.attachments.zh,
      rows: [
        ATTACHMENT_HEAD,
        ...attachments.map(({ name, size, digest, uploadedAt, about, uses }) => [
          ...[name, about.title ?? '', about.issuer ?? '', about.number ?? ''],
          ...[about.issuedOn ?? '', about.validUntil ?? '', String(size), digest],
          ...[momentCell(uploadedAt), uses.map(({ claimNumber }) => claimNumber).join('、')],
        ]),
      ],
    },
    {
      name: ASIDES.log.zh,
      rows: [
        ['序号 no.', '时间 at', '谁 by', '岗位 post', '操作 operation', '内容 detail'],
        ...leftOutRow(leftOut.history),
        ...history.map(({ number, at, name, post_title, operation_title, detail }) => [
          ...[number, at, name ?? '', post_title ?? '', operation_title.zh],
          JSON.stringify(detail),
        ]),
      ],
    },
  ];
}

function leftOutRow(count: number): readonly (readonly string[])[] {
  return count === 0 ? [] : [[`另有较早的 ${count} 条未列入 ${count} earlier ones are left out`]];
}

/** A cell of a workbook holds no more; the whole stands in the other export. */
const LONGEST_CELL = 32_000;

const CONSENT_HEAD = [
  '事项 purpose',
  '同意人 given by',
  '岗位 post',
  '同意于 given at',
  '撤回人 revoked by',
  '岗位 post',
  '撤回于 revoked at',
];

const ATTACHMENT_HEAD = [
  '文件 file',
  '材料 title',
  '出具单位 issuer',
  '文号 number',
  '出具日期 issued on',
  '有效期至 valid until',
  '字节 bytes',
  '摘要 sha-256',
  '上传于 uploaded at',
  '用于案件 used in',
];

const STATEMENT_HEAD = [
  '序号 no.',
  '部分 section',
  '编号 entry',
  '事项 fact',
  '值 value',
  '方式 kind',
  '来源 source',
  '来源日期 on',
  '材料 evidence',
  '出具单位 issuer',
  '文号 number',
  '出具日期 issued on',
  '有效期至 valid until',
  '记入于 recorded at',
  '删除于 erased at',
];

type Statement = Gathered<CalculationLine>['statements'][number];
type Evidence = NonNullable<Statement['source']['evidence']>;

function evidenceCells(evidence: Evidence | undefined): readonly string[] {
  const { title, issuer, number, issuedOn, validUntil }: Partial<Evidence> = evidence ?? {};
  return [title, issuer, number, issuedOn, validUntil].map((part) => part ?? '');
}

function valueWords(value: Statement['value']): string {
  return Array.isArray(value) ? value.join('、') : String(value ?? '');
}

function momentCell(at: Date | null): string {
  return at?.toISOString() ?? '';
}
