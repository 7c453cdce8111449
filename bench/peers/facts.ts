/** The code lists of the synthetic clauses. */
export const LISTS = {
  level: ['national', 'provincial', 'municipal', 'no_level'],
  grade: ['aaa', 'aa', 'a', 'no_grade'],
  credit: ['a', 'b', 'c', 'd'],
  industry: [
    'farming',
    'food',
    'textiles',
    'timber',
    'paper',
    'chemicals',
    'medicines',
    'plastics',
    'glass',
    'steel',
    'machinery',
    'vehicles',
    'ships',
    'electronics',
    'instruments',
    'energy',
    'building',
    'transport',
    'software',
    'design',
  ],
  district: [
    'harbour',
    'old_town',
    'north',
    'south',
    'east',
    'west',
    'lakeside',
    'airport',
    'hills',
    'island',
    'river_mouth',
    'new_area',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The facts of the one record that each dossier has, with their names in Chinese. */
export const CODES = {
  level: '级别',
  grade: '等级',
  credit: '信用',
  industry: '行业',
  district: '区县',
} as const satisfies Readonly<Record<keyof typeof LISTS, string>>;

export const BOOLEANS = {
  blacklisted: '失信',
  tax_clear: '无欠税',
  high_tech: '高新技术企业',
  specialised: '专精特新',
  in_park: '入园',
  exports: '有出口',
  certified_green: '绿色认证',
} as const;

export const DATES = {
  registered_on: '注册日',
  certified_on: '认证日',
  signed_on: '签约日',
} as const;

export const MONEY = {
  contract: '合同额',
  rd_expense: '研发费用',
  revenue: '营业收入',
  investment: '投资额',
  equipment: '设备款',
  rent: '租金',
  training: '培训费',
  tax_paid: '纳税额',
  loan: '贷款额',
  upper_award: '上级奖励',
  received: '已获补助',
} as const;

export const COUNTS = {
  staff: '职工数',
  researchers: '研发人数',
  talents: '人才数',
  patents: '专利数',
  standards: '标准数',
  loan_days: '用款天数',
} as const;

export type CodeFact = keyof typeof CODES;
export type BooleanFact = keyof typeof BOOLEANS;
export type DateFact = keyof typeof DATES;
export type MoneyFact = keyof typeof MONEY;
export type CountFact = keyof typeof COUNTS;

/** One dossier: money in fen, dates in days, everything known. */
export type Facts = Readonly<
  Record<CodeFact, string> &
    Record<BooleanFact, boolean> &
    Record<DateFact | MoneyFact | CountFact, number>
>;
