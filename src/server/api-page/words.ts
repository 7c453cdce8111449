export type Lang = 'zh' | 'en';

const WORDS = {
  zh: {
    title: '直达接口说明',
    lead: '全部操作、参数与示例。测算不作为审批依据；金额以分计，写成文字；小数按原文精确读取。',
    other: 'English',
    document: 'OpenAPI 3.1 文档',
    home: '回到首页',
    operations: '操作',
    shapes: '数据形状',
    parameters: '参数',
    body: '请求体',
    answer: '返回',
    refusals: '可能的拒绝',
    try: '试一试',
    example: '示例',
    required: '必填',
    name: '名称',
    where: '位置',
    meaning: '含义',
    file: '文件',
    skip: '跳到内容',
  },
  en: {
    title: 'Zhida API',
    lead: 'Every operation with its parameters and an example. No basis for an approval; amounts are in fen, as text; decimals are read exactly.',
    other: '中文',
    document: 'OpenAPI 3.1 document',
    home: 'Home',
    operations: 'Operations',
    shapes: 'Shapes',
    parameters: 'Parameters',
    body: 'Request body',
    answer: 'Answer',
    refusals: 'Refusals',
    try: 'Try it',
    example: 'Example',
    required: 'required',
    name: 'Name',
    where: 'In',
    meaning: 'Meaning',
    file: 'File',
    skip: 'Skip to content',
  },
} as const;

export function wordsIn(lang: Lang): Readonly<Record<keyof (typeof WORDS)['zh'], string>> {
  return WORDS[lang];
}

/** One language of a description: Chinese, a new line, English. */
export function textIn(lang: Lang, text: string | undefined): string {
  const [zh = '', en = zh] = (text ?? '').split('\n');
  return lang === 'zh' ? zh : en;
}

/** One language of a title: Chinese · English. */
export function titleIn(lang: Lang, title: string | undefined): string {
  return textIn(lang, title?.replace(' · ', '\n'));
}

/** One language of a tag: Chinese, a space, English. */
export function tagIn(lang: Lang, tag: string): string {
  return textIn(lang, tag.replace(' ', '\n'));
}
