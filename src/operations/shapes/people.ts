import { z } from 'zod';
import { CAPACITIES, PARTY_TYPES, ROLES, SCOPES } from '../../offices/index.ts';
import { type CreditCode, parseCreditCode } from '../../values/index.ts';
import { isoDateShape, lineShape, messageShape, momentShape, says } from './text.ts';

const LONGEST_ID = 100;
const LONGEST_NAME = 60;
const LONGEST_TITLE = 100;
const LONGEST_REASON = 500;
const LONGEST_CODE = 40;
const LONGEST_EMAIL = 254;
const LONGEST_PHONE = 30;

export const roleShape = z.enum(ROLES).describe(says('角色', 'A role'));
export const partyTypeShape = z.enum(PARTY_TYPES).describe(says('主体类型', 'What a party is'));
export const capacityShape = z
  .enum(CAPACITIES)
  .describe(says('任职、替岗或委托代行', 'As holder, stand-in or delegate'));

export const postIdShape = idShape('岗位编号', 'Id of a post');
export const accountIdShape = idShape('账号编号', 'Id of an account');
export const organisationIdShape = idShape('主体编号', 'Party id');
export const holdingIdShape = z.uuid().describe(says('任职编号', 'Id of a holding'));
/** Of `sendInvitation`. */
export const invitationShape = z
  .string()
  .describe(says('设置密码的链接，只显示一次', 'Link to set a password; shown once'));
export const handedOverShape = invitationShape
  .nullable()
  .describe(
    says(
      '设置密码的链接，只显示一次；已用邮件发出，或账号早已有之，为 null',
      'Link to set a password, shown once; null where it was mailed, or the account was there',
    ),
  );
export const mandateIdShape = z.uuid().describe(says('委托编号', 'Id of a mandate'));
export const attendanceIdShape = z.uuid().describe(says('代办编号', 'Id of an attendance'));

export const personNameShape = lineShape(LONGEST_NAME).describe(says('姓名', 'Name of a person'));
export const organisationNameShape = lineShape(LONGEST_TITLE).describe(
  says('单位名称', 'Name of an organisation'),
);
export const postTitleShape = lineShape(LONGEST_NAME).describe(
  says('岗位名称', 'What the post is called'),
);
export const reasonTextShape = lineShape(LONGEST_REASON).describe(
  says('事由或依据', 'Reason or basis'),
);
export const emailShape = lineShape(LONGEST_EMAIL).describe(says('邮箱', 'E-mail'));
export const phoneShape = lineShape(LONGEST_PHONE).describe(says('电话', 'Phone'));
export const scopesShape = z
  .array(z.enum(SCOPES))
  .min(1)
  .max(SCOPES.length)
  .transform((scopes) => SCOPES.filter((scope) => scopes.includes(scope)))
  .describe(says('授权范围：档案与测算、申报、收款', 'Scopes: dossier, application, receipt'));

/** A credit code as text, checked and put right. */
export const creditCodeShape = z
  .string()
  .max(LONGEST_CODE)
  .describe(says('统一社会信用代码', 'Unified social credit code'))
  .transform((text, check): CreditCode => {
    const code = parseCreditCode(text);
    if (code.ok) return code.value;
    check.addIssue({ code: 'custom', params: { words: code.error } });
    return z.NEVER;
  });

export const postShape = z
  .object({
    id: z.string(),
    party: z.string(),
    party_name: z.string(),
    party_type: partyTypeShape,
    role: roleShape,
    title: z.string(),
  })
  .describe(says('岗位', 'A post'));

const span = { from: isoDateShape, to: isoDateShape.nullable() };

export const heldPostShape = postShape
  .extend({ ...span, capacity: capacityShape })
  .describe(says('所任岗位', 'A post that somebody holds'));

export const demonstrationPostShape = postShape.extend({
  account: z.string(),
  name: z.string(),
  capacity: capacityShape,
  note: messageShape.describe(says('看点', 'What one sees from it')),
});

export const holdingShape = z
  .object({
    ...span,
    id: z.string(),
    account: z.string(),
    name: z.string().nullable(),
    capacity: capacityShape,
    given_by: z.string().describe(says('授予人', 'Who gave it')),
  })
  .describe(says('任职', 'That an account holds a post'));

export const delegationShape = z
  .object({
    ...span,
    id: z.string(),
    post: postShape,
    account: z.string(),
    name: z.string().nullable().describe(says('代行人', 'Who acts')),
    given_by: z.string(),
    given_by_name: z.string().nullable().describe(says('委托人', 'Who gave it')),
  })
  .describe(says('委托代行', 'That somebody acts in another’s post for some days'));

export const mandateShape = z
  .object({
    id: z.string(),
    enterprise: z.string(),
    enterprise_name: z.string(),
    agency: z.string(),
    agency_name: z.string(),
    scopes: z.array(z.enum(SCOPES)).readonly(),
    from: isoDateShape,
    to: isoDateShape,
    given_at: momentShape,
    revoked_at: momentShape.nullable(),
    state: z
      .enum(['in_force', 'not_yet', 'ended', 'revoked'])
      .describe(says('有效、未到期、已到期、已撤销', 'Whether it is in force today')),
  })
  .describe(says('委托授权', 'A mandate'));

export const attendanceShape = z
  .object({
    id: z.string(),
    party: z.string(),
    party_name: z.string(),
    basis: z.string(),
    began_at: momentShape,
    ends_at: momentShape,
  })
  .describe(says('窗口代办', 'An attendance'));

function idShape(zh: string, en: string) {
  return lineShape(LONGEST_ID).describe(says(zh, en));
}
