import { randomBytes, randomUUID } from 'node:crypto'
import { closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openWriter } from '../../db/connection.ts'
import { writeCopy } from '../../db/copies/write.ts'
import { type BenchRow, measure } from './measure.ts'
import { benchOffice } from './office-for-bench.ts'

/** A durable save through the door (validation, transaction, audit entry, search row) against one raw row committed. */
export async function benchSave(): Promise<BenchRow> {
  const given = benchOffice()
  const raw = openWriter({ file: join(given.folder, 'raw.db') })
  raw.exec('CREATE TABLE one (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT')
  const insert = raw.prepare('INSERT INTO one (text) VALUES (?)')
  let reviewer = given.ask<{ revision: number }>('reviewers.add', {
    id: randomUUID(),
    fy: 2026,
    name: '例示 花子',
    org: '見本大学',
  })
  let turn = 0
  const row = await measure({
    name: '保存(検証・取引・操作記録・検索の行)÷ 一行だけの確定',
    needed: 2.5,
    aim: 1.7,
    rounds: 60,
    times: 10,
    ours: () => {
      turn += 1
      reviewer = given.ask('reviewers.edit', { ...reviewer, org: turn % 2 === 0 ? '見本大学' : '例示研究所' })
    },
    limit: () => insert.run('一行だけの確定'),
  })
  raw.close()
  given.close()
  return row
}

/** A verified copy (one moment of a live file, synchronised, every page, the chain and each stored file looked at) against the bare bytes. */
export async function benchCopies(): Promise<BenchRow> {
  const given = benchOffice()
  const { file } = given.office
  for (let n = 0; n < 60; n++) {
    const mime = 'application/octet-stream'
    const upload = given.office.files.begin({ name: `書類${n}.bin`, mime, limit: 2e6 }, given.caller)
    upload.write(randomBytes(1_000_000))
    upload.finish()
  }
  const [part, to] = [join(given.folder, 'バックアップ.part'), join(given.folder, 'バックアップ.banso')]
  const row = await measure({
    name: '検査済みのバックアップ ÷ ファイルの複写と同期',
    needed: 8,
    aim: 5,
    rounds: 8,
    ours: () => {
      rmSync(part, { force: true })
      writeCopy({ file, part })
      renameSync(part, to)
    },
    limit: () => {
      const bare = join(given.folder, '複写')
      copyFileSync(file, bare)
      const handle = openSync(bare, 'r+')
      fsyncSync(handle)
      closeSync(handle)
      rmSync(bare)
    },
    note: '約60MB',
  })
  given.close()
  return row
}
