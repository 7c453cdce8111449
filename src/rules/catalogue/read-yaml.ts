import { YamlReader } from '../clause/yaml-reader.ts';
import type { Problem } from '../problem.ts';
import type { SourceFile } from './types.ts';

/** Opens a YAML file of the catalogue; mistakes in its syntax are noted at once. */
export function readYaml({ path, text }: SourceFile, problems: Problem[]): YamlReader {
  return YamlReader.parse({ file: path, text, lineOffset: 0, problems }, '');
}
