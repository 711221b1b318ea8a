/** A table; line breaks and bars within cells are made harmless. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
  return [line(heads), `|${' --- |'.repeat(heads.length)}`, ...rows.map(line)].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

/** Code words, each set as code. */
export function codes(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ')
}

/** A generated page: title, a line on where it comes from, and its parts with an empty line between. */
export function page(title: string, source: string, parts: readonly string[]): string {
  const origin = `*Generated from ${source} by \`npm run emit\`; change it there.*`
  return `${[`# ${title}`, origin, ...parts].join('\n\n')}\n`
}
