import { factAt } from '../../dossiers/index.ts';
import { formatDay, type Message, parsePhone } from '../../values/index.ts';
import { answerTo } from '../application/answers.ts';
import { APPLICATION } from './check-parties.ts';
import type { Claim, Rules } from './claim.ts';
import type { Found } from './doubt.ts';
import type { DoubtRuleOf } from './doubt-rules.ts';

/**
 * Persons on both sides: the contact has the name of somebody who reviews; who files for another has
 * its phone; or a fact of the record says so itself.
 */
export function findRelated(
  { facts }: DoubtRuleOf<'related_persons'>,
  { form, answers, parties, dossier, reviewers, submittedOn }: Claim,
  { catalogue: { vocabulary } }: Rules,
): readonly Found[] {
  const on = formatDay(submittedOn);
  const found = (about: string, what: Message): Found => ({
    about,
    cases: [],
    evidence: [{ what, from: APPLICATION, on }],
  });
  const name = plain(answerTo(answers, 'contact.name'));
  const namesakes = reviewers.filter((reviewer) => name !== '' && plain(reviewer.name) === name);
  const phone = parsePhone(answerTo(answers, 'contact.phone'));
  const theirs = parsePhone(String(factAt(dossier.party, 'contact_phone') ?? ''));
  const shared = phone.ok && theirs.ok && phone.value === theirs.value;
  const stated = facts.flatMap(({ kind, fact }) => {
    const about = `${kind === 'party' ? 'party' : 'record'}.${fact}`;
    const isAsked = kind === 'party' || kind === form.matter?.kind;
    const asked = (kind === 'party' ? vocabulary.party : vocabulary.kinds[kind])?.facts;
    const label = asked?.find(({ id }) => id === fact)?.label ?? { zh: fact, en: fact };
    const says = isAsked && YES.includes(answerTo(answers, about).trim().toLowerCase());
    return says
      ? [found(about, { zh: `申请表填明：${label.zh}`, en: `the application says: ${label.en}` })]
      : [];
  });
  return [
    ...(namesakes.length > 0
      ? [
          found('contact.name', {
            zh: `联系人与可办理本案的 ${namesakes.length} 人同名`,
            en: `the contact has the name of ${namesakes.length} who may act in the case`,
          }),
        ]
      : []),
    ...(shared && parties.files.id !== parties.benefits.id
      ? [
          found('contact.phone', {
            zh: `申报单位${parties.files.name}与受益单位${parties.benefits.name}用同一电话`,
            en: `${parties.files.name}, who files, and ${parties.benefits.name}, who benefits, have the same phone`,
          }),
        ]
      : []),
    ...stated,
  ];
}

const YES = ['true', 'yes', '是'];
const plain = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '');
