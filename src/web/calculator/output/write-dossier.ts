import { stringify } from 'yaml';
import type { Dossier } from '../../../dossiers/index.ts';

/** The dossier as YAML in the public format, headed by what it is; empty parts are left out. */
export function writeDossier(dossier: Dossier, asOf: string): string {
  const { party, records, history, complete } = dossier;
  const parts = {
    party,
    ...(records.length > 0 && { records }),
    ...(history.length > 0 && { history }),
    ...(complete.length > 0 && { complete }),
  };
  return `# 直达 一企一档 Zhida dossier · ${asOf}\n${stringify(parts, { lineWidth: 0 })}`;
}
