import { contentOf, type Operation } from './operation-parts.ts';

/** A command line that calls an operation with its example. */
export function writeCurl({ method, path, described }: Operation, base: string): string {
  const filled = path.replace(
    /\{(\w+)\}/g,
    (_, name: string) => exampleOf(name, described) ?? `{${name}}`,
  );
  const address = quote(`${base}/api${filled}`);
  const content = contentOf(described.requestBody) ?? {};
  if ('multipart/form-data' in content) return `curl ${address} -F file=@dossier.yaml`;
  const example = content['application/json']?.example;
  if (method === 'GET') return `curl ${address}`;
  const body = quote(JSON.stringify(example ?? {}));
  return `curl ${address} -H 'content-type: application/json' -d ${body}`;
}

function exampleOf(name: string, { parameters = [] }: Operation['described']): string | undefined {
  const parameter = parameters.find((one) => 'name' in one && one.name === name);
  if (parameter === undefined || !('example' in parameter)) return undefined;
  return encodeURIComponent(String(parameter.example));
}

/** Quoted for a POSIX shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
