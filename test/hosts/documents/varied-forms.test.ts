import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readApplicationForms } from '../../../electron/documents/forms/reader.ts'
import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import { anyForm, anyStyle } from '../../support/forms/any-form.ts'
import { coverBody, detailBody } from '../../support/forms/application-form.ts'
import type { FormStyle } from '../../support/forms/form-writing.ts'
import { docx } from '../../support/forms/word.ts'

const readBack = (form: ApplicationForm, style: FormStyle) =>
  readApplicationForms([
    { fileName: '一つ目.docx', bytes: docx(detailBody(form, style)) },
    { fileName: '二つ目.docx', bytes: docx(coverBody(form, style)) },
  ])

test('a form says the same however it is numbered, ordered, wrapped, marked, merged and typed', () => {
  fc.assert(
    fc.property(anyForm, anyStyle, (form, style) => {
      const reading = readBack(form, style)
      expect(reading.form).toEqual(form)
      expect(reading.readings.filter(({ sureness }) => sureness === 'unread')).toEqual([])
    }),
    { numRuns: 120 },
  )
})

test('a certain value always stands in the cell it is said to stand in', () => {
  fc.assert(
    fc.property(anyForm, anyStyle, (form, style) => {
      const reading = readBack(form, style)
      for (const { place, path } of reading.readings.filter(({ sureness }) => sureness === 'certain')) {
        const block = place === null ? undefined : reading[place.document]?.[place.block]
        expect([path, block === undefined]).toEqual([path, false])
        if (block?.kind === 'table' && place !== null && place.row !== null) {
          expect(block.rows[place.row]?.[place.cell ?? 0]).toBeDefined()
        }
      }
    }),
    { numRuns: 50 },
  )
})
