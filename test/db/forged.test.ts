import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openOffice } from '../../db/office.ts'
import { givenOffice } from '../support/office/office.ts'

/** A copy of a real office, prepared by somebody else. */
function givenForged(sql: string): string {
  const { office, folder } = givenOffice()
  const file = `${folder}/送られてきた台帳.banso`
  const raw = new Database(office.file)
  raw.prepare('VACUUM INTO ?').run(file)
  raw.close()
  const forged = new Database(file)
  forged.exec(sql)
  forged.close()
  return file
}

describe('an office file that somebody prepared', () => {
  it.each([
    ['a trigger that writes scores', `CREATE TRIGGER t AFTER INSERT ON score BEGIN UPDATE score SET raw = 5; END`],
    [
      'a trigger under the name of ours',
      `DROP TRIGGER audit_keeps;
      CREATE TRIGGER audit_keeps AFTER INSERT ON audit BEGIN UPDATE score SET raw = 5; END`,
    ],
    [
      'a view in the place of a table',
      `ALTER TABLE tie_settlement RENAME TO hidden;
      CREATE VIEW tie_settlement AS SELECT * FROM hidden`,
    ],
  ])('with %s is not opened', (_what, sql) => {
    expect(() => openOffice({ file: givenForged(sql) })).toThrow('仕掛け')
  })

  it('without any is opened', () => {
    const office = openOffice({ file: givenForged('PRAGMA user_version') })
    expect(office.facts().name).toBe('見本課室')
    office.close()
  })
})

describe('the head printed on a report', () => {
  it('is found in the chain as long as nobody cut it, also when work has gone on since', () => {
    const { office, ask } = givenOffice()
    const add = (date: string) => ask.holidays.edit({ date, name: '見本', open: false })
    add('2026-12-25')
    const { head, total } = ask.audit.entries({})
    add('2026-12-28')
    expect(ask.audit.verify({ head }).printed).toEqual({ seq: total })
    expect(ask.audit.verify({ head: head.slice(0, 16) }).printed).toEqual({ seq: total })
    expect(ask.audit.verify({}).printed).toBeNull()

    const raw = new Database(office.file)
    raw.exec(`DROP TRIGGER audit_stays; DELETE FROM audit WHERE seq >= ${total}`)
    raw.close()
    add('2026-12-29')
    expect(ask.audit.verify({ head })).toMatchObject({ firstBad: null, printed: { seq: null } })
    expect(() => ask.audit.verify({ head: '%' })).toThrow('8字以上')
  })
})
