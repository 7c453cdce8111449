import { formatDay, parseDay } from '../../values/index.ts';
import { orFail, readMessage } from '../clause/read-values.ts';
import type { Problem } from '../problem.ts';
import { readYaml } from './read-yaml.ts';
import type { Sample, SourceFile } from './types.ts';

const SAMPLES = 'samples/';

/** The samples that `samples/index.yaml` names, in its order; each is a dossier file beside it. */
export function readSamples(files: readonly SourceFile[], problems: Problem[]): Sample[] {
  const index = files.find(({ path }) => path === `${SAMPLES}index.yaml`);
  if (!index) return [];
  const list = readYaml(index, problems);
  const entries = list.attempt(() => list.entries) ?? [];
  return entries.flatMap(({ key, value, at }) => {
    const sample = value.attempt((): Sample => {
      value.allow('title', 'note', 'as_of');
      const file = files.find(({ path }) => path === `${SAMPLES}${key}.yaml`);
      if (!file) {
        return at.fail({ zh: `没有文件 ${key}.yaml`, en: `there is no file ${key}.yaml` });
      }
      const asOf = value.need('as_of');
      return {
        id: key,
        title: readMessage(value.need('title')),
        note: readMessage(value.need('note')),
        as_of: formatDay(orFail(asOf, parseDay(asOf.text))),
        dossier: readYaml(file, problems).toPlain(),
      };
    });
    return sample ? [sample] : [];
  });
}
