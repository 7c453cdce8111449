import { existsSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';

export type BoundaryReport = {
  readonly modules: number;
  readonly dependencies: number;
  /** One line each: a broken import rule, or a sign that the check did not see the code. */
  readonly violations: readonly string[];
};

const CRUISED = ['src', 'bench', 'e2e', 'scripts'];

const config: IConfiguration = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

/**
 * Holds the imports below `root` against the rules of `.dependency-cruiser.cjs`.
 * A check that has read nothing, or has missed a folder of `src/`, is a violation too.
 */
export async function checkBoundaries(
  root: string,
  folders: readonly string[] = CRUISED,
): Promise<BoundaryReport> {
  const result = await cruiseTree(root, folders);
  const modules = result.modules.filter((module) => isOurs(module.source));
  const dependencies = modules.reduce((sum, module) => sum + module.dependencies.length, 0);
  const broken = result.summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from}${to === from ? '' : ` → ${to}`}`,
  );
  const unseen = modules.length === 0 ? ['no module was cruised'] : [];
  const sources = modules.map((module) => module.source);
  return {
    modules: modules.length,
    dependencies,
    violations: [...unseen, ...folderProblems(root, sources), ...broken],
  };
}

async function cruiseTree(root: string, folders: readonly string[]): Promise<ICruiseResult> {
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(present, {
    ...config.options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: config.forbidden ?? [] },
  });
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered in text: ${output}`);
  return output;
}

function isOurs(source: string): boolean {
  return CRUISED.some((folder) => source.startsWith(`${folder}/`));
}

function folderProblems(root: string, sources: readonly string[]): string[] {
  const ruled = new Set(config.forbidden?.map((rule) => rule.name));
  const files = globSync('src/*/**/*.{ts,tsx}', { cwd: root });
  const folders = new Set(files.map((file) => file.split(/[\\/]/)[1] ?? ''));
  return [...folders]
    .sort()
    .flatMap((folder) => [
      ...(ruled.has(`folder-${folder}`) ? [] : [`src/${folder} has no rule: say what it may use`]),
      ...(sources.some((source) => source.startsWith(`src/${folder}/`))
        ? []
        : [`src/${folder} was not cruised`]),
    ]);
}

if (import.meta.main) {
  const { modules, dependencies, violations } = await checkBoundaries(process.cwd());
  for (const violation of violations) console.error(violation);
  console.log(
    `boundaries: ${modules} modules, ${dependencies} dependencies, ${violations.length} violations`,
  );
  process.exitCode = violations.length === 0 ? 0 : 1;
}
