import { ROLES } from '../../offices/index.ts';
import {
  type Policy,
  type Problem,
  readMessage,
  readWord,
  readYaml,
  type SourceFile,
  type YamlReader,
} from '../../rules/index.ts';
import { checkProcedure } from './check-procedure.ts';
import { isEnd } from './kinds.ts';
import { readBatches } from './read-batches.ts';
import { type Places, readStage } from './read-stage.ts';
import {
  ANYONE,
  APPLICANT,
  BACK,
  CLAIM_PARTIES,
  type ClaimParty,
  type Office,
  type Procedure,
  type Stage,
  SYSTEM,
} from './types.ts';

const FOLDER = 'procedures/';
const KEYS = [
  'title',
  'source',
  'governs',
  'parties',
  'offices',
  'without notice',
  'batches',
  'stages',
];
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u;

export type ProcedureReading = {
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly problems: readonly Problem[];
};

/**
 * Reads and checks `procedures/*.yaml` of a catalogue; the name of a file is the procedure's id. A
 * procedure with a problem is left out.
 * @param policies those of the same catalogue, which a source names.
 */
export function readProcedures(
  files: readonly SourceFile[],
  policies: readonly Pick<Policy, 'id' | 'articles'>[],
): ProcedureReading {
  const procedures = new Map<string, Procedure>();
  const problems: Problem[] = [];
  for (const file of files) {
    if (!file.path.startsWith(FOLDER) || !file.path.endsWith('.yaml')) continue;
    const before = problems.length;
    const reader = readYaml(file, problems);
    const places: Places = new Map();
    const read = () => readProcedure(file.path, reader, policies, places);
    const procedure = problems.length === before ? reader.attempt(read) : undefined;
    if (procedure === undefined || problems.length > before) continue;
    for (const { at, message, expected } of checkProcedure(procedure)) {
      const place = at === 'procedure' ? reader : (places.get(at) ?? reader);
      place.attempt(() => place.fail(message, expected));
    }
    if (problems.length === before) procedures.set(procedure.id, procedure);
  }
  return { procedures, problems };
}

function readProcedure(
  file: string,
  reader: YamlReader,
  policies: readonly Pick<Policy, 'id' | 'articles'>[],
  places: Places,
): Procedure {
  const id = file.slice(FOLDER.length, -'.yaml'.length);
  if (!NAME.test(id)) reader.fail(FILE_NAME, NAME_SHAPE);
  reader.allow(...KEYS);
  const source = reader.get('source');
  const named = source ? readSource(source, policies) : null;
  const articles = policies.find((policy) => policy.id === named?.policy)?.articles ?? null;
  const offices = reader.need('offices').entries.map(({ key, value, at }) => {
    checkName(at, key, RESERVED);
    return readOffice(key, value);
  });
  const written = reader.need('stages').entries;
  const around = {
    stages: written.map(({ key }) => key),
    offices: offices.map((office) => office.id),
    articles,
  };
  const stages = written.flatMap(({ key, value, at }) => {
    at.attempt(() => checkName(at, key, [BACK, IN_DIAGRAMS]));
    return value.attempt(() => readStage(key, value, around, places)) ?? [];
  });
  const batches = reader.get('batches');
  if (batches) places.set('batches', batches);
  const without = reader.get('without notice');
  return {
    id,
    file,
    title: readMessage(reader.need('title')),
    source: named,
    governs: readMessage(reader.need('governs')),
    parties: readParties(reader.need('parties')),
    offices,
    withoutNotice: without ? readMessage(without) : null,
    batches: batches ? readBatches(batches, around) : null,
    stages: some(reader.need('stages'), stages),
  };
}

function readSource(reader: YamlReader, policies: readonly Pick<Policy, 'id' | 'articles'>[]) {
  reader.allow('policy', 'article');
  const ids = policies.map(({ id }) => id);
  const policy = readWord(reader.need('policy'), ids);
  const articles = policies.find(({ id }) => id === policy)?.articles ?? [];
  return { policy, article: readWord(reader.need('article'), articles) };
}

function readOffice(id: string, reader: YamlReader): Office {
  reader.allow('role', 'title', 'blind');
  const role = readWord(reader.need('role'), ROLES);
  const blind = reader.get('blind');
  if (blind && role !== 'expert') blind.fail(BLIND_EXPERTS);
  const isBlind = blind ? readWord(blind, ['yes', 'no']) === 'yes' : false;
  return { id, role, title: readMessage(reader.need('title')), blind: isBlind };
}

function readParties(reader: YamlReader): Procedure['parties'] {
  reader.allow(...CLAIM_PARTIES);
  const read = (party: ClaimParty) => reader.need(party).items.map((item) => readWord(item, ROLES));
  return { files: read('files'), benefits: read('benefits'), paid: read('paid') };
}

const BLIND_EXPERTS = {
  zh: '只有专家可以盲评：别的单位须知道由谁申报才能办理',
  en: 'only experts review blind: other offices need to know who applies',
};
const RESERVED = [APPLICANT, ANYONE, SYSTEM];
/** A word of the language of diagrams. */
const IN_DIAGRAMS = 'end';

function checkName(at: YamlReader, name: string, reserved: readonly string[]): void {
  if (!NAME.test(name))
    at.fail({ zh: `“${name}”不能作名字`, en: `"${name}" is no name` }, NAME_SHAPE);
  if (isEnd(name) || reserved.includes(name))
    at.fail({
      zh: `“${name}”另有意思，请换一个名字`,
      en: `"${name}" means something else: take another name`,
    });
}

function some(reader: YamlReader, stages: readonly Stage[]): Procedure['stages'] {
  const [first, ...more] = stages;
  return first ? [first, ...more] : reader.fail({ zh: '没有环节', en: 'there is no stage' });
}

const FILE_NAME = { zh: '文件名就是程序的名字', en: 'the file is named as the procedure is' };
const NAME_SHAPE = {
  zh: '小写英文字母、数字，用连字符相连',
  en: 'lower-case letters and digits, joined by hyphens',
};
