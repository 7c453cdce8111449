type Place = { readonly line: number; readonly column: number };

const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/uy;

/** What may come next: a value, a key, a colon, or what follows a value. */
type Awaiting = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end';

/** Where (1-based) a text stops being JSON. The end of the text when it is cut short. */
export function locateJsonError(text: string): Place {
  const open: string[] = [];
  let awaiting: Awaiting = 'value';
  let at = 0;
  for (;;) {
    at = skip(SPACE, text, at);
    const end = skip(TOKEN, text, at);
    const token = text.slice(at, end);
    const next: Awaiting | undefined = end === at ? undefined : step(token, awaiting, open);
    if (next === undefined) return placeOf(text, at);
    awaiting = next;
    at = end;
  }
}

/** What may come after a token, or `undefined` when the token may not stand here. */
function step(token: string, awaiting: Awaiting, open: string[]): Awaiting | undefined {
  switch (awaiting) {
    case 'colon':
      return token === ':' ? 'value' : undefined;
    case 'key or end':
    case 'key':
      if (token === '}' && awaiting === 'key or end') return close(open);
      return token.startsWith('"') ? 'colon' : undefined;
    case 'comma or end': {
      const inside = open.at(-1);
      if (inside === undefined) return undefined;
      if (token === ',') return inside === '{' ? 'key' : 'value';
      return token === (inside === '{' ? '}' : ']') ? close(open) : undefined;
    }
    case 'value':
    case 'value or end':
      if (token === ']' && awaiting === 'value or end') return close(open);
      if (token === '{' || token === '[') {
        open.push(token);
        return token === '{' ? 'key or end' : 'value or end';
      }
      return /^[,:}\]]/.test(token) ? undefined : 'comma or end';
  }
}

function close(open: string[]): Awaiting {
  open.pop();
  return 'comma or end';
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function placeOf(text: string, at: number): Place {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { line, column: at - before.lastIndexOf('\n') };
}
