import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DataKey, newKey } from '../../../db/cipher/key.ts'
import { openReadOnly, openWriter } from '../../../db/connection.ts'
import { createOfficeFile } from '../../../db/create-office.ts'
import { openOffice } from '../../../db/office.ts'
import { type BenchRow, measure } from '../measure.ts'

/** As many records as some years of an office, in pages that the reading connection does not hold all at once. */
const rows = 40_000
const text = '人口減少に悩む町の窓口を、書かない窓口に変える計画の打ち合わせ。'

function givenTable(folder: string, name: string, key: DataKey | null) {
  const at = { file: join(folder, name), key }
  const db = openWriter(at)
  db.exec('CREATE TABLE one (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO one (text) VALUES (?)')
  const batch = db.transaction((count: number) => {
    for (let each = 0; each < count; each++) insert.run(`${each} ${text}`)
  })
  batch(rows)
  db.pragma('wal_checkpoint(TRUNCATE)')
  const reader = openReadOnly(at)
  const find = reader.prepare('SELECT text FROM one WHERE id = ?')
  let next = 1
  return {
    commit: () => insert.run(text),
    batch: () => batch(1000),
    lookUp() {
      for (let each = 0; each < 200; each++) {
        next = (next * 7919) % rows
        find.get(next + 1)
      }
    },
    close() {
      reader.close()
      db.close()
    },
  }
}

/** What the lock of the file costs: the same work on an encrypted file and on a plain one, synchronised as always. */
export async function benchEncryption(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'banso-bench-'))
  const key = newKey()
  const [locked, plain] = [givenTable(folder, 'locked.db', key), givenTable(folder, 'plain.db', null)]
  const office = { officeName: '見本課室', officerName: '見本 太郎', passphrase: '', practice: true }
  const now = '2026-02-20T18:00:00+09:00'
  const [lockedOffice, plainOffice] = [join(folder, 'locked.banso'), join(folder, 'plain.banso')]
  createOfficeFile({ ...office, file: lockedOffice, now, key })
  createOfficeFile({ ...office, file: plainOffice, now })
  try {
    return [
      await measure({
        ...{ name: '暗号化した台帳への確定 ÷ していない台帳', needed: 1.3, aim: 1.1, rounds: 60, times: 10 },
        ...{ ours: locked.commit, limit: plain.commit },
      }),
      await measure({
        ...{ name: '暗号化した台帳への1000行の確定 ÷ していない台帳', needed: 1.3, aim: 1.1, rounds: 40, times: 1 },
        ...{ ours: locked.batch, limit: plain.batch },
      }),
      await measure({
        ...{ name: '暗号化した台帳から1行を引く ÷ していない台帳', needed: 1.2, aim: 1.1, rounds: 60, times: 5 },
        ...{ ours: locked.lookUp, limit: plain.lookUp },
      }),
      await measure({
        ...{ name: '暗号化した台帳を開く ÷ していない台帳', needed: 1.5, aim: 1.2, rounds: 30, times: 1 },
        ours: () => openOffice({ file: lockedOffice, key }).close(),
        limit: () => openOffice({ file: plainOffice }).close(),
      }),
    ]
  } finally {
    locked.close()
    plain.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
