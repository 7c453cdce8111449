/** The text of a clause file with the names that stand between backquotes in quotation marks: “甲”. */
export function quoteNames(text: string): string {
  return text.replace(/`([^`]*)`/gu, '“$1”');
}
