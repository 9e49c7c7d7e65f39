import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { judgeTemplate } from '../../../electron/documents/letters/check/check.ts'
import { fillLetter } from '../../../electron/documents/letters/kit/fill.ts'
import { ownTemplates } from '../../../electron/documents/letters/templates.ts'
import { openWord } from '../../../electron/documents/word/word.ts'
import type { LetterValues, Placeholder } from '../../../shared/domain/letters/placeholder.ts'
import { type TemplateKind, templateKindNames, templateKinds } from '../../../shared/domain/letters/template-kinds.ts'
import { partsOf } from '../../support/letters/letter-desk.ts'
import { savedTemplateFile } from '../../support/letters/saved-templates.ts'
import { savedAsByWord } from '../../support/letters/word-manners.ts'
import { hasWriter, savedByLibreOffice } from '../../support/sheets/office-suite.ts'

const valuesOf = (placeholders: readonly Placeholder[]): LetterValues =>
  Object.fromEntries(
    placeholders.map(({ name, part, each }) => [
      name,
      part === true ? true : each === undefined ? `〈${name}〉` : [valuesOf(each), valuesOf(each)],
    ]),
  )

const dress = { label: '機密性2情報', practice: true, author: '見本室', title: '見本' }
const blank = { 担当: null, 公印省略: null, 留意事項: null, 回答期限: null, 要約値: null }
/** What a template says, filled whole and with what may be blank left blank. Which head is the first page's LibreOffice says by another number. */
const wordsOf = (template: Uint8Array, kind: TemplateKind) =>
  [{}, blank].map((less) => {
    const values = { ...valuesOf(templateKinds[kind].placeholders), ...less }
    const lines = openWord(fillLetter(template, values, dress), '様式').view.map((block) => JSON.stringify(block))
    return [lines.slice(0, 2).toSorted(), lines.slice(2)]
  })

function expectSame(saved: Uint8Array, kind: TemplateKind): Uint8Array {
  const found = judgeTemplate(saved, '様式.docx', templateKinds[kind].placeholders)
  expect('problems' in found ? found.problems : []).toEqual([])
  if ('problems' in found) return saved
  expect(wordsOf(found.template, kind)).toEqual(wordsOf(ownTemplates[kind](), kind))
  return found.template
}

describe('a template that LibreOffice opened and saved still counts, and says the same', () => {
  it.each(templateKindNames)('%s, as it was saved once', (kind) => {
    expectSame(readFileSync(savedTemplateFile(kind)), kind)
  })

  it.skipIf(!hasWriter)(
    'all of them, as it saves them here and now',
    () => {
      const own = Object.fromEntries(templateKindNames.map((kind) => [kind, ownTemplates[kind]()]))
      const saved = savedByLibreOffice(own, 'docx')
      for (const kind of templateKindNames) expectSame(saved[kind] ?? new Uint8Array(), kind)
    },
    180_000,
  )
})

describe('a template that Word has cut into runs, dressed in content controls and laid its parts beside', () => {
  it.each(templateKindNames)('%s still counts, says the same, and takes none of them along', (kind) => {
    const template = expectSame(savedAsByWord(ownTemplates[kind]()), kind)
    const parts = partsOf(template)
    expect(Object.keys(parts).filter((name) => name.includes('glossary'))).toEqual([])
    expect(Object.values(parts).join('')).not.toMatch(/w:sdt|glossary/)
    const letter = partsOf(fillLetter(template, valuesOf(templateKinds[kind].placeholders), dress))
    expect(letter['docProps/custom.xml']).not.toContain('作成者')
  })
})
