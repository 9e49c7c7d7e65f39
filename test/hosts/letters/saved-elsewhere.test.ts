import { beforeAll, describe, expect, it } from 'vitest'
import { judgeTemplate } from '../../../electron/documents/letters/check/check.ts'
import { fillLetter } from '../../../electron/documents/letters/kit/fill.ts'
import { ownTemplates } from '../../../electron/documents/letters/templates.ts'
import { openWord } from '../../../electron/documents/word/word.ts'
import { letterKindNames, letterKinds } from '../../../shared/domain/letters/kinds.ts'
import type { LetterValues, Placeholder } from '../../../shared/domain/letters/placeholder.ts'
import { hasWriter, savedByLibreOffice } from '../../support/sheets/office-suite.ts'

const valuesOf = (placeholders: readonly Placeholder[]): LetterValues =>
  Object.fromEntries(
    placeholders.map(({ name, part, each }) => [
      name,
      part === true ? true : each === undefined ? `〈${name}〉` : [valuesOf(each), valuesOf(each)],
    ]),
  )

const dress = { label: '機密性2情報', practice: true, author: '見本室', title: '見本' }
/** Which head is the first page's LibreOffice says by another number. */
const wordsOf = (template: Uint8Array, kind: (typeof letterKindNames)[number], blank: LetterValues = {}) => {
  const values = { ...valuesOf(letterKinds[kind].placeholders), ...blank }
  const lines = openWord(fillLetter(template, values, dress), '様式').view.map((block) => JSON.stringify(block))
  return [lines.slice(0, 2).toSorted(), lines.slice(2)]
}

describe.skipIf(!hasWriter)('a template opened and saved by LibreOffice', () => {
  let saved: Record<string, Uint8Array> = {}
  beforeAll(() => {
    saved = savedByLibreOffice(Object.fromEntries(letterKindNames.map((kind) => [kind, ownTemplates[kind]()])), 'docx')
  }, 180_000)

  it.each(letterKindNames)('%s still counts, and says the same', (kind) => {
    const found = judgeTemplate(saved[kind] ?? new Uint8Array(), '様式.docx', letterKinds[kind].placeholders)
    expect('problems' in found ? found.problems : []).toEqual([])
    if ('problems' in found) return
    expect(wordsOf(found.template, kind)).toEqual(wordsOf(ownTemplates[kind](), kind))
    const blank = { 担当: null, 公印省略: null, 留意事項: null }
    expect(wordsOf(found.template, kind, blank)).toEqual(wordsOf(ownTemplates[kind](), kind, blank))
  })
})
