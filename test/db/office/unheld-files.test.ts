import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../../build/root.ts'
import { openReadOnly, openWriter, sql } from '../../../db/connection.ts'
import { createOfficeFile } from '../../../db/create-office.ts'
import { interruptedWords } from '../../../shared/domain/office/interrupted.ts'
import { givenOffice, newFolder } from '../../support/office/office.ts'

describe('files that no record holds', () => {
  it('are looked for in every table that can hold one', () => {
    const db = openReadOnly({ file: givenOffice().office.file })
    const holders = sql<[], { name: string }>(
      db,
      `SELECT DISTINCT m.name FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f
        WHERE m.type = 'table' AND f."table" = 'stored_file' AND m.name <> 'stored_chunk'`,
    ).all()
    db.close()
    const asked = readFileSync(join(root, 'db/tables/office/unheld.ts'), 'utf8').matchAll(
      /FROM (\w+) WHERE file_id = s\.id/g,
    )
    expect([...asked].map(([, name]) => name).toSorted()).toEqual(holders.map(({ name }) => name).toSorted())
    expect(holders.length).toBeGreaterThan(3)
  })

  it('may come piece by piece, and a piece that met a held file once more', () => {
    const { office, officer } = givenOffice()
    const other = openWriter({ file: office.file })
    const pieces = [0, 1, 2].map((n) => new Uint8Array(600_000).fill(n))
    const upload = office.files.made({ name: '見本.bin', mime: 'application/octet-stream', limit: 9e6 }, officer)
    for (const piece of pieces) {
      other.exec('BEGIN IMMEDIATE')
      expect(() => upload.write(piece)).toThrow(/locked/)
      other.exec('ROLLBACK')
      upload.write(piece)
    }
    other.exec('BEGIN IMMEDIATE')
    expect(() => upload.finish()).toThrow(/locked/)
    other.exec('ROLLBACK')
    other.close()
    const { fileId, size } = upload.finish()
    expect(size).toBe(1_800_000)
    expect(Buffer.compare(Buffer.concat([...office.files.chunks(fileId)]), Buffer.concat(pieces))).toBe(0)
  })
})

describe('a making of an office that was killed', () => {
  const office = {
    officeName: '見本課',
    officerName: '見本 太郎',
    passphrase: '',
    practice: false,
    now: '2026-11-28T09:00:00+09:00',
  }

  it('leaves its name free, and is cleared away by the next one; what a living program makes stays', () => {
    const folder = newFolder()
    // A number above every process of Linux and Windows.
    for (const name of [
      '見本課.banso.99999999.part',
      '見本課.banso.99999999.part-wal',
      `別.banso.${process.ppid}.part`,
      '人の.part',
    ])
      writeFileSync(join(folder, name), 'x')
    createOfficeFile({ file: join(folder, '見本課.banso'), ...office })
    expect(readdirSync(folder).toSorted()).toEqual(['人の.part', `別.banso.${process.ppid}.part`, '見本課.banso'])
    expect(() => createOfficeFile({ file: join(folder, '見本課.banso'), ...office })).toThrow('すでにあります')
  })
})

describe('the words for a job that was broken off', () => {
  it('say what is done, name what is not, and what to do', () => {
    const notTaken = Array.from({ length: 22 }, (_, n) => `${n}.eml`)
    const words = interruptedWords({ name: 'intake.importFiles', done: 3, total: 25, notTaken })
    expect(words).toContain('25件のうち3件まで')
    expect(words).toContain('「0.eml」')
    expect(words).toContain('「19.eml」ほか2件')
    expect(words).not.toContain('20.eml')
    expect(interruptedWords({ name: 'office.backup', done: 1, total: 2, notTaken: [] })).toContain('残していません')
  })
})
