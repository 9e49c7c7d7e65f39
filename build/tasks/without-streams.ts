import type { Plugin } from 'vite'

/**
 * exceljs loads, beside what we use of it, a reader of streams. It alone needs unzipper, and with it 12 old packages, one of
 * them without a licence: nobody may pass that one on.
 */
export const withoutStreams: Plugin = {
  name: 'without-streams',
  enforce: 'pre',
  load(id) {
    if (!/exceljs\/lib\/stream\/xlsx\/workbook-reader\.js$/.test(id.replaceAll('\\', '/'))) return null
    return { code: 'module.exports = undefined', map: null }
  },
}
