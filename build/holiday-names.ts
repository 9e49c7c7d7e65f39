import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

/**
 * Of the package's list of 祝日, which is a module of 9,000 lines, the program reads days and names. Both are handed over
 * as text that is parsed at once, instead of a program that is compiled and run at every start, by the page as well.
 */
export const holidayNames: Plugin = {
  name: 'holiday-names',
  enforce: 'pre',
  transform(_code, id) {
    if (!/holiday_jp\/lib\/holidays\.js$/.test(id.replaceAll('\\', '/'))) return null
    return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(namesIn(id)))})`, map: null }
  },
}

function namesIn(file: string) {
  const listed: Record<string, { name: string }> = createRequire(import.meta.url)(file)
  return Object.fromEntries(Object.entries(listed).map(([date, { name }]) => [date, { name }]))
}
