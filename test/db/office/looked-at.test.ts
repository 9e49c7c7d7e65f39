import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openOffice } from '../../../db/office.ts'
import { givenOffice, newFolder } from '../../support/office/office.ts'

it('what was looked at before a book is made is kept no longer than until the next look, or the next start', () => {
  const { office, officer, ask } = givenOffice()
  const done = (name: string, caller = officer) => {
    const id = randomUUID()
    office.jobs.begin({ id, name, about: '', input: {} }, caller)
    office.jobs.finish(id, { state: 'done', output: { words: '秋田県の課題' }, problem: null })
    return () => ask.jobs.status({ id }).output
  }
  const exported = done('reports.export')
  const ofAnother = done('reports.preview', { ...officer, profileId: randomUUID() })
  const first = done('reports.preview')
  expect(first()).toEqual({ words: '秋田県の課題' })
  const second = done('reports.preview')
  expect(first()).toBe(null)
  expect([second(), ofAnother(), exported()]).not.toContain(null)
  // The words of a mail, beside it; a look of another kind leaves them.
  const mail = done('correspondence.readMail')
  expect(second()).not.toBe(null)
  expect([done('correspondence.readMail')(), mail()]).toEqual([{ words: '秋田県の課題' }, null])
  const paper = done('applications.look')
  expect([done('applications.look')(), paper()]).toEqual([{ words: '秋田県の課題' }, null])

  // One that ends after the next has begun.
  const [slow, quick] = [randomUUID(), randomUUID()]
  for (const id of [slow, quick]) office.jobs.begin({ id, name: 'applications.look', about: '', input: {} }, officer)
  for (const id of [slow, quick])
    office.jobs.finish(id, { state: 'done', output: { words: '三重県の課題' }, problem: null })
  expect([slow, quick].map((id) => ask.jobs.status({ id }).output)).toEqual([null, { words: '三重県の課題' }])

  const file = join(newFolder(), '見本.banso')
  const raw = new Database(office.file)
  raw.prepare('VACUUM INTO ?').run(file)
  raw.close()
  const again = openOffice({ file })
  const outputs = again.call('jobs.recent', { name: '', limit: 10 }, officer)
  again.close()
  expect(outputs).toMatchObject({ ok: true })
  expect(JSON.stringify(outputs).match(/秋田県の課題/g)).toHaveLength(1)
})
