import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openWriter } from '../../../db/connection.ts'
import { migrate } from '../../../db/migrate.ts'
import { storedForm } from '../../../db/stored/form.ts'
import type { StoredText } from '../../../db/tables/stored-text.ts'

const versions = Array.from({ length: storedForm.version }, (_, index) => index + 1)

describe('the columns of an application that are drawn from its form', () => {
  it.each(versions)('say what a form of version %i says', (version) => {
    const fixture = new URL(`../../fixtures/stored/form/v${version}.json`, import.meta.url)
    // The fixture is a text of its kind: kinds.test.ts reads it.
    const text = readFileSync(fixture, 'utf8') as StoredText<'form'>
    const db = openWriter({ file: ':memory:' })
    migrate(db)
    db.pragma('foreign_keys = OFF')
    db.prepare(
      "INSERT INTO application (id, fy, state, created_at, form) VALUES ('1', 2026, 'draft', '2026-02-20', ?)",
    ).run(text)
    const form = storedForm.read(text, '1')
    expect(db.prepare('SELECT doc_no, doc_date, dept, contact_name, tel, email FROM application').get()).toEqual({
      doc_no: form.docNo,
      doc_date: form.docDate,
      dept: form.contact.dept,
      contact_name: form.contact.name,
      tel: form.contact.tel,
      email: form.contact.email,
    })
    db.close()
  })
})
