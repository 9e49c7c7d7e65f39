import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { sendIn } from '../../../electron/host/practice/papers.ts'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { madeUpForm } from '../../support/forms/made-up-form.ts'
import { givenOffice, openedOffice } from '../../support/office/office.ts'

const now = '2026-03-01T10:00:00+09:00'
/** By hand: BANSO_FLIPS=300, of all 47. */
const tries = Number(process.env['BANSO_FLIPS'] ?? 6)
const bodies = tries > 12 ? prefectures : prefectures.slice(0, 4)

it(`a byte that is changed in any stored file of an office is found, and the file named (${tries} tried)`, {
  timeout: 60_000 + tries * 2000,
}, () => {
  const { office, officer } = givenOffice()
  for (const [at, { name }] of bodies.entries())
    sendIn(office, officer, {
      form: madeUpForm(name),
      receivedAt: `2026-02-16T09:${String(at).padStart(2, '0')}:00+09:00`,
    })
  office.close()
  const changedIn = () => {
    const later = openedOffice(office.file, now)
    const { changed } = later.ask.audit.verify({}).files
    later.office.close()
    return changed
  }
  /** Beside the program, which has closed the file. */
  const beside = <Value>(work: (raw: Database.Database) => Value): Value => {
    const raw = new Database(office.file)
    const value = work(raw)
    raw.close()
    return value
  }
  const put = (bytes: Buffer, id: string) =>
    beside((raw) => raw.prepare('UPDATE stored_chunk SET bytes = ? WHERE file_id = ? AND seq = 0').run(bytes, id))
  const files = beside(
    (raw) =>
      raw
        .prepare(
          `SELECT f.id, f.name, c.bytes FROM stored_file f JOIN stored_chunk c ON c.file_id = f.id AND c.seq = 0
            WHERE f.whole = 1 ORDER BY f.rowid`,
        )
        .all() as { id: string; name: string; bytes: Buffer }[],
  )
  expect(files).toHaveLength(3 * bodies.length)
  expect(changedIn()).toEqual([])

  for (let no = 0; no < tries; no += 1) {
    const { id, name, bytes } = files[(no * 7) % files.length] as (typeof files)[number]
    const other = Buffer.from(bytes)
    const at = Math.floor(((no * 0.618) % 1) * bytes.length)
    other.writeUInt8(other.readUInt8(at) ^ (1 << (no % 8)), at)
    put(other, id)
    expect(changedIn()).toEqual([{ fileId: id, name }])
    put(bytes, id)
  }
  expect(changedIn()).toEqual([])
})
