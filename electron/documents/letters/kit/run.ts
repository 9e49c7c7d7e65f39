import { printable } from '../../../../shared/domain/printable.ts'

/** As it may stand in XML. */
export const escaped = (text: string): string =>
  printable(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

/** Words of one look; line breaks in them become Word's own. */
export const run = (text: string): string =>
  `<w:r>${text
    .split(/(\n)/)
    .map((part) => (part === '\n' ? '<w:br/>' : `<w:t xml:space="preserve">${escaped(part)}</w:t>`))
    .join('')}</w:r>`
