import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openWriter } from '../../../db/connection.ts'
import { migrate } from '../../../db/migrate.ts'
import { migrations } from '../../../db/migrations/index.ts'
import { openOffice } from '../../../db/office.ts'
import { newFolder } from '../../support/office/office.ts'

const before = migrations.length - 1
const now = '2026-11-28T09:00:00+09:00'
const versionOf = (file: string) => {
  const db = new Database(file, { readonly: true })
  try {
    return db.pragma('user_version', { simple: true })
  } finally {
    db.close()
  }
}

/** An office that the last version of the program has left. */
function givenOfBefore(): { file: string; place: string } {
  const folder = newFolder()
  const file = join(folder, '見本課.banso')
  const db = openWriter({ file })
  migrate(db, before)
  db.prepare(
    `INSERT INTO office (id, office_name, practice, label, handling, created_at) VALUES (1, '見本課', 0, '機密性2情報', '', ?)`,
  ).run(now)
  db.close()
  return { file, place: join(folder, '見本課_バックアップ') }
}

describe('an office of the version before', () => {
  it('is copied as it was, and only then brought up to date', () => {
    const { file, place } = givenOfBefore()
    openOffice({ file, clock: () => new Date(now) }).close()
    expect(readdirSync(place)).toEqual(['見本課_20261128-090000_更新前.banso'])
    expect(versionOf(join(place, '見本課_20261128-090000_更新前.banso'))).toBe(before)
    expect(versionOf(file)).toBe(migrations.length)
    openOffice({ file, clock: () => new Date(now) }).close()
    expect(readdirSync(place)).toHaveLength(1)
  })

  it('stays as it is, and says why, where no copy can be made', () => {
    const { file, place } = givenOfBefore()
    writeFileSync(place, 'ここはフォルダーではない')
    expect(() => openOffice({ file })).toThrow(/更新の前のバックアップを作れないため、更新せず、開きませんでした/)
    expect(existsSync(`${file}-wal`)).toBe(false)
    expect(versionOf(file)).toBe(before)
  })

  it('of a later version is refused, and the way back is named', () => {
    const { file } = givenOfBefore()
    const db = new Database(file)
    db.pragma(`user_version = ${migrations.length + 1}`)
    db.close()
    expect(() => openOffice({ file })).toThrow(/新しい版.*「更新前」のバックアップから復元できます/)
  })
})
