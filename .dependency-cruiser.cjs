// The import rules of docs/ARCHITECTURE.md. `npm run boundaries` runs them.

const NOUNS = [
  'values',
  'rules',
  'dossiers',
  'offices',
  'messages',
  'intake',
  'casework',
  'ledger',
  'payments',
  'statistics',
];

/** What each folder of src/ may use besides itself. A folder that is not here is a violation. */
const USES = {
  values: [],
  rules: ['values', 'offices'],
  dossiers: ['values', 'rules'],
  offices: ['values'],
  messages: ['values', 'rules'],
  intake: ['values', 'rules'],
  casework: ['values', 'rules', 'offices', 'dossiers'],
  ledger: ['values'],
  payments: ['values', 'ledger'],
  statistics: ['values', 'rules', 'casework', 'ledger', 'payments'],
  files: ['values', 'rules'],
  attachments: ['values'],
  printing: ['values', 'casework'],
  store: NOUNS,
  identity: ['values', 'store'],
  operations: [...NOUNS, 'files', 'attachments', 'printing', 'store', 'identity'],
  server: ['operations', 'values', 'identity'],
  cli: ['operations', 'values', 'rules'],
  web: ['values', 'rules', 'dossiers', 'offices', 'operations'],
};

/** Packages that compute and do nothing else. The core may use these only. */
const PURE_PACKAGES = ['lezer-feel', '@lezer/', 'yaml', 'markdown-it', 'csv-parse'];
const DRIVERS = ['pg', 'kysely', '@electric-sql/pglite'];

const TESTS = '\\.test(-kit)?\\.tsx?$';
const CORE = `^src/(${NOUNS.join('|')})/`;
const OUTSIDE_SRC = '^(bench|e2e|scripts)/';
const packages = (names) => `(^|/)node_modules/(${names.join('|')})|^(${names.join('|')})`;
const exactPackages = (names) => names.map((name) => `(^|/)node_modules/${name}/|^${name}(/|$)`);

/** Their tests may look behind the operations, to see what was kept. */
const ENTRANCES = ['server', 'cli'];

const folderRules = Object.entries(USES).map(([folder, uses]) => ({
  name: `folder-${folder}`,
  comment: `${folder} uses ${uses.length === 0 ? 'no other folder' : uses.join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: ENTRANCES.includes(folder) ? TESTS : '^$' },
  to: { path: '^(src|bench|e2e|scripts)/', pathNot: `^src/(${[folder, ...uses].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: 'core-no-node',
      comment: 'The core is pure: no Node built-in.',
      severity: 'error',
      from: { path: CORE, pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-pure-packages',
      comment: `The core uses only packages that compute: ${PURE_PACKAGES.join(', ')}.`,
      severity: 'error',
      from: { path: CORE, pathNot: TESTS },
      to: {
        dependencyTypesNot: ['local', 'core'],
        pathNot: ['^src/', '^\\.', packages(PURE_PACKAGES)],
      },
    },
    {
      name: 'through-the-door',
      comment:
        'Another folder is entered through its index.ts; rules has a second door, view.ts; tests may use the test kits that stand beside it.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: '^src/',
        pathNot: ['^src/$1/', '^src/[^/]+/(index|[^/]+\\.test-kit)\\.ts$', '^src/rules/view\\.ts$'],
      },
    },
    {
      name: 'through-the-door-from-outside',
      comment:
        'bench, e2e and scripts enter a folder by its doors, or start a main file; tests may use the test kits.',
      severity: 'error',
      from: { path: OUTSIDE_SRC },
      to: {
        path: '^src/',
        pathNot: ['^src/[^/]+/(index|main|[^/]+\\.test-kit)\\.ts$', '^src/rules/view\\.ts$'],
      },
    },
    {
      name: 'web-rules-by-view',
      comment: 'The browser reads rules through view.ts: no parser, no evaluator there.',
      severity: 'error',
      from: { path: '^src/(web|dossiers)/' },
      to: { path: '^src/rules/', pathNot: '^src/rules/view\\.ts$' },
    },
    {
      name: 'web-operations-types-only',
      comment: 'The web app takes types from operations, nothing that runs.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/operations/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-no-node',
      comment: 'A browser has no Node built-in.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'view-without-evaluators',
      comment: 'What view.ts reaches is IR types and wording, never the parser or an evaluator.',
      severity: 'error',
      from: { path: '^src/rules/view\\.ts$' },
      to: { path: '^(src/rules/index\\.ts$|.*node_modules/)', reachable: true },
    },
    {
      name: 'driver-in-store-only',
      comment: `A database driver (${DRIVERS.join(', ')}) is imported in src/store only.`,
      severity: 'error',
      from: { pathNot: '^src/store/' },
      to: { path: exactPackages(DRIVERS) },
    },
    {
      name: 'no-cycle',
      comment: 'No cycles, not even of types.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'A module that nothing imports and that imports nothing is dead.',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', TESTS, '^scripts/[^/]+\\.cjs$'] },
      to: {},
    },
    {
      name: 'no-import-of-test',
      comment: 'Only a test imports a test.',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'no-development-package',
      comment: 'What runs in production is listed in dependencies.',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: '(^|/)node_modules/@types/',
      },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that resolves to nothing is a mistake, or an unlisted dependency.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
