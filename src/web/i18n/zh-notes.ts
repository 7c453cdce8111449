/** Words of notes on cases, in Chinese. */
export const zhNotes = {
  caseNotes: {
    title: '办理备注',
    none: '还没有备注。备注供各办理单位互相留话，申报方和评审专家看不到。',
    write: '写备注',
    text: '要留给同事的话',
    hint: '申报方和评审专家看不到；不是意见，不影响环节和期限。写下后不能改动。',
    keep: '记入备注',
  },
};
