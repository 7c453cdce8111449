const FULL_WIDTH_FORMS = /[\uFF01-\uFF5E]/g;
const FORM_OFFSET = 0xfee0;
const ANY = /[\uFF01-\uFF5E\uFFE5\u2212\u3000]/;

/**
 * Replaces full-width letters, digits and signs (also ￥, − and the ideographic space) by their
 * plain forms. Unlike NFKC it leaves ², ½ and ① alone, so that 10² never reads as 102.
 */
export function toHalfWidth(text: string): string {
  if (!ANY.test(text)) return text;
  return text
    .replace(FULL_WIDTH_FORMS, (form) => String.fromCharCode(form.charCodeAt(0) - FORM_OFFSET))
    .replaceAll('\uFFE5', '¥')
    .replaceAll('\u2212', '-')
    .replaceAll('\u3000', ' ');
}
