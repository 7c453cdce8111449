const LONGEST_FILE = 300;
const CORE = /^src\/(values|rules|dossiers|intake|casework|ledger|payments|statistics)\//;
const TEST = /\.test(-kit)?\.tsx?$/;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/.*$/gm;

const EXPORT =
  /^export (?:default )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/gm;
const EXPORT_LIST = /^export (?:type )?\{([^}]*)\}/gm;
const VAGUE_NAME = /[a-z0-9](Service|Manager)$|^(Service|Manager)$/;

const CLOCK_OR_CHANCE =
  /\b(Date\.now|new Date\(\s*\)|Math\.random|performance\.now|crypto\.(?:randomUUID|getRandomValues))/g;

/** Cities, zones, documents and article numbers: they belong to the catalogue. */
const OF_THE_CATALOGUE = [
  /大连|金普|自贸|Dalian|Jinpu|Liaoning|辽宁/gi,
  /第\s*[零〇一二三四五六七八九十百\d]+\s*条/g,
  /〔\d{4}〕\s*\d+\s*号|\d+号文|\bdzf\d+/g,
];
/** Only outside comments, which may cite a national law or a standard. */
const ENGLISH_ARTICLE = /\barticles? \d+/gi;

/** What is wrong with the text of a code file at `path`: one line each, none when all is well. */
export function brokenText(path: string, text: string): string[] {
  if (!path.startsWith('src/')) return [];
  const long = tooLong(path, text);
  if (TEST.test(path)) return long;
  const code = text.replaceAll(COMMENT, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  const policies = OF_THE_CATALOGUE.flatMap((pattern) => found(pattern, text));
  return [
    ...long,
    ...vagueExports(path, code),
    ...(CORE.test(path) ? found(CLOCK_OR_CHANCE, code) : []).map(
      ({ line, word }) => `${path}:${line}: ${word} in the core: take it as an argument`,
    ),
    ...[...policies, ...found(ENGLISH_ARTICLE, code)].map(
      ({ line, word }) => `${path}:${line}: ${word} belongs to the catalogue`,
    ),
  ];
}

function tooLong(path: string, text: string): string[] {
  const lines = text.replace(/\n$/, '').split('\n').length;
  return lines > LONGEST_FILE ? [`${path}: ${lines} lines, more than ${LONGEST_FILE}`] : [];
}

function vagueExports(path: string, text: string): string[] {
  const direct = [...text.matchAll(EXPORT)].map((match) => match[1] ?? '');
  const listed = [...text.matchAll(EXPORT_LIST)].flatMap((match) =>
    (match[1] ?? '').split(',').map((item) => item.trim().split(/\s+/).at(-1) ?? ''),
  );
  return [...direct, ...listed]
    .filter((name) => VAGUE_NAME.test(name))
    .map((name) => `${path}: ${name}: name what it does, not Service or Manager`);
}

function found(pattern: RegExp, text: string): { line: number; word: string }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    word: match[0],
  }));
}
