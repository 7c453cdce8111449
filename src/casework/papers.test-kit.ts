import { readCityFiles } from '../rules/catalogue-files.test-kit.ts';
import { type Day, dayOf } from '../values/index.ts';
import { composePaper, type Paper, type PaperInput, type PaperKind, readPapers } from './index.ts';

/** The shipped wording. */
export const papers = readPapers(readCityFiles());

export function makeOut(input: PaperInput): Paper {
  const template = papers.templates.get(input.kind);
  if (!template) throw new Error(`no template of ${input.kind}`);
  return composePaper(template, input);
}

const day = (month: number, date: number): Day => dayOf(2022, month, date);
const CALL = '示例〔2022〕1号申报通知（示例）';
const CLAUSE = '《示例政策》（示例发〔2022〕1号）第三条第一款';
const BUREAU = '示例区科技创新局';
const PRESETS = [
  '系统预设：办理期限由本系统按程序设定，所依据的政策没有载明。',
  '示例：本文书中的单位、个人、编号与金额均为虚构，不具有任何效力。',
];
const CONTACT = '示例区科技创新局政策科，电话 0000-00000000';
const CASE = { case: '2022-000123', call: CALL, clause: CLAUSE } as const;
const APPLICANT = '示例海蓝智能装备有限公司';
const MATTER = '2021年度首次认定高新技术企业（示例）';

const lineOf = (number: number) => ({
  case: `2022-${String(number).padStart(6, '0')}`,
  applicant: `示例${number}号科技服务有限公司`,
  beneficiary: `示例${number}号智能装备有限公司`,
  payee: `示例${number}号科技服务有限公司`,
  bank: '示例银行股份有限公司高新区支行',
  account: `0000 0000 0000 0000 ${String(number).padStart(3, '0')}`,
  matter:
    number % 3 === 0 ? '国家级高新技术企业认定与知识产权贯标服务（示例）' : '科技查新服务（示例）',
  clause: '第三条第一款',
  amount: 40_000_00 + number * 1_234_56,
  outcome: number % 7 === 0 ? '收到异议，单独核查' : '无异议，进入拨付',
});

type Samples = { readonly [K in PaperKind]: Extract<PaperInput, { kind: K }> };

/** A sample of every kind, `lines` rows long where it has lines. All is made up. */
export function samplesOf(lines: number): Samples {
  const rows = Array.from({ length: lines }, (_, index) => lineOf(index + 1));
  const unnumbered = { officeNumber: null, replaces: null } as const;
  const made = { office: BUREAU, on: day(10, 10), example: true, ...unnumbered } as const;
  const lists = { presets: PRESETS };
  const numberOf = (short: string) => `示例文〔2022〕${short}号`;
  const batch = '2022年9月批次';
  return {
    application: {
      ...{ kind: 'application', ...made, number: numberOf('1'), office: APPLICANT },
      fields: {
        ...{ ...CASE, matter: MATTER, amount: 400_000_00, filed: day(9, 1) },
        ...{ applicant: APPLICANT, applicant_code: '91000000EXAMPLE001' },
        ...{ beneficiary: APPLICANT, beneficiary_code: '91000000EXAMPLE001', payee: APPLICANT },
        ...{ payee_account: '0000 0000 0000 0000 001', payee_bank: '示例银行高新区支行' },
        ...{ contact: '示某某', phone: '000-00000000' },
      },
      tables: {
        answers: [
          { item: '注册地', value: '高新技术产业园区', source: '一企一档，2022-03-01' },
          { item: '高新技术企业证书编号', value: 'GR000000000000（示例）', source: '部门确认' },
          {
            item: '研发费用',
            value:
              '2021年度研发费用合计 3,256,400.00元，其中人员人工费用 1,980,000.00元、直接投入费用 876,400.00元、折旧与长期待摊费用 400,000.00元（示例）',
            source: '填报',
          },
          { item: '是否曾就同一事项获得支持', value: '否', source: null },
        ],
        materials: [
          { title: '高新技术企业证书', file: '证书.pdf（示例）' },
          { title: '2021年度专项审计报告', file: '专项审计报告-2021.pdf（示例）' },
        ],
      },
      lists: {
        undertakings: [
          '所填内容与所附材料真实、完整，复印件与原件一致。',
          '同一事项没有向其他部门重复申请，也不再重复申请。',
        ],
      },
    },
    acceptance: {
      ...{ kind: 'acceptance', ...made, number: numberOf('2'), lists },
      fields: {
        ...{ ...CASE, applicant: APPLICANT, matter: MATTER, filed: day(9, 1), accepted: day(9, 2) },
        ...{ desk: BUREAU, due: null, contact: CONTACT },
      },
      tables: {
        materials: [
          { title: '高新技术企业证书', count: 1 },
          { title: '2021年度专项审计报告', count: 2 },
        ],
      },
    },
    correction: {
      ...{ kind: 'correction', ...made, number: numberOf('3'), lists },
      fields: {
        ...{ ...CASE, applicant: APPLICANT, filed: day(9, 1) },
        ...{ until: day(10, 17), contact: CONTACT },
      },
      tables: {
        corrections: [
          { item: '研发费用', what: '填报金额与专项审计报告第 5 页不一致，请核对后改为一致。' },
          { item: '服务合同', what: '缺少签字页，请补全并重新上传。' },
          { item: '收款账户', what: '户名须与收款单位全称相同。' },
        ],
      },
    },
    preliminary_report: {
      ...{ kind: 'preliminary_report', ...made, number: numberOf('4') },
      ...{ office: '示例创新联盟' },
      fields: {
        ...{ to: BUREAU, batch, call: CALL, clause: CLAUSE },
        opinion: '经初审，上列申请材料齐全、形式合规，建议提交审查；有疑点的已逐件写明处置。',
      },
      tables: {
        lines: rows,
        doubts: [
          {
            case: '2022-000003',
            doubt: '发票号码与另一案件相同',
            disposition: '经核对为开票更正，附说明。',
          },
        ],
      },
      lists: {
        ...lists,
        checks: [
          '统一社会信用代码与营业状态；',
          '合同备案在服务开始之前；',
          '同一事项、同一发票没有重复申请。',
        ],
      },
    },
    subsidy_report: {
      ...{ kind: 'subsidy_report', ...made, number: numberOf('5'), lists },
      fields: {
        ...{ to: '示例区管理委员会', batch, call: CALL, clause: CLAUSE },
        ...{ fund: '示例区科技创新专项资金', opinion: '经审查，拟支持的申请符合所依据的条款。' },
      },
      tables: { lines: rows },
    },
    approval_sheet: {
      ...{ kind: 'approval_sheet', ...made, number: numberOf('6'), lists },
      office: '示例区管理委员会',
      fields: {
        ...{ ...CASE, matter: MATTER, applicant: APPLICANT, beneficiary: APPLICANT },
        ...{ payee: APPLICANT, proposed: 400_000_00, way: '主任办公会议审定' },
        ...{ decided: day(9, 26), decision: '示例会纪〔2022〕9号', approved: 400_000_00 },
        scan: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      },
      tables: {
        opinions: [
          {
            stage: '合规审查',
            office: '示例创新联盟',
            opinion: '材料齐全，建议受理。',
            by: '示甲',
            on: day(9, 6),
          },
          {
            stage: '审查',
            office: BUREAU,
            opinion: '符合条款，拟支持。',
            by: '示乙',
            on: day(9, 20),
          },
        ],
      },
    },
    refusal: {
      ...{ kind: 'refusal', ...made, number: numberOf('7'), lists },
      fields: {
        ...{ ...CASE, applicant: APPLICANT, matter: MATTER, filed: day(9, 1) },
        condition: '申请时高新技术企业资格在有效期内',
        value: '资格有效期至 2021-12-31，申请日为 2022-09-01',
        source: '高新技术企业证书（填报，2022-09-01），部门确认于 2022-09-05',
        remedy: '重新认定后可以另行申请；如证书已经延续，请补充延续的证明。',
        ...{ until: day(11, 9), contact: CONTACT },
      },
      tables: {},
    },
    public_notice: {
      ...{ kind: 'public_notice', ...made, number: numberOf('8'), lists },
      fields: {
        ...{ subject: `${batch}科技创新服务拟支持项目`, clause: CLAUSE },
        ...{ decision: '示例区管理委员会审定', from: day(9, 29), to: day(10, 14), days: 7 },
        ...{ address: 'https://notices.example/2022-09', receiver: BUREAU },
        ...{ phone: '0000-00000000', post: '示例区示例路1号，邮编 000000' },
      },
      tables: { lines: rows },
    },
    notice_result: {
      ...{ kind: 'notice_result', ...made, number: numberOf('9'), lists },
      fields: {
        ...{ subject: `${batch}科技创新服务拟支持项目`, notice: numberOf('8') },
        ...{ from: day(9, 29), to: day(10, 14), address: 'https://notices.example/2022-09' },
      },
      tables: {
        lines: rows,
        objections: [
          {
            receipt: '异议2022-0001',
            subject: '2022-000007',
            outcome: '核查中，该项暂停，其余继续办理。',
          },
        ],
      },
    },
    finance_letter: {
      ...{ kind: 'finance_letter', ...made, number: numberOf('10') },
      fields: {
        ...{ to: '示例区财政局', subject: `${batch}科技创新服务`, clause: CLAUSE },
        ...{
          fund: '示例区科技创新专项资金',
          decision: '示例区管理委员会审定（示例会纪〔2022〕9号）',
        },
        ...{ notice: numberOf('8'), from: day(9, 29), until: day(10, 14), contact: CONTACT },
      },
      tables: { lines: rows },
      lists: {
        ...lists,
        enclosures: ['补贴申请报告（示例文〔2022〕5号）；', '公示结果（示例文〔2022〕9号）。'],
      },
    },
  };
}
