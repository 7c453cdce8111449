import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';

/** The two weights of Noto Serif SC that papers are set in. */
const FILES = {
  regular: '400Regular/NotoSerifSC_400Regular.ttf',
  bold: '700Bold/NotoSerifSC_700Bold.ttf',
} as const;
export type Weight = keyof typeof FILES;

type Face = {
  readonly font: Font;
  /** How wide a text is at a size, in points. */
  readonly widthOf: (text: string, size: number) => number;
  readonly has: (character: string) => boolean;
};
export type Faces = Readonly<Record<Weight, Face>>;

/** Opens the type: some 15 MB a weight, let go when the paper is printed. */
export function openFaces(): Faces {
  return { regular: openFace(FILES.regular), bold: openFace(FILES.bold) };
}

function openFace(file: string): Face {
  const folder = fileURLToPath(
    import.meta.resolve('@expo-google-fonts/noto-serif-sc/metadata.json'),
  );
  const font = create(readFileSync(join(dirname(folder), file)));
  if ('fonts' in font) throw new Error('a collection of fonts is not a font');
  const widths = new Map<string, number>();
  const widthOfOne = (character: string) => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const width = advanceOf(font, character);
    widths.set(character, width);
    return width;
  };
  return {
    font,
    widthOf: (text, size) => [...text].reduce((sum, one) => sum + widthOfOne(one), 0) * size,
    has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  };
}

/** In parts of the size. */
function advanceOf(font: Font, character: string): number {
  return font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
}
