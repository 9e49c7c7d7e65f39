import { randomBytes } from 'node:crypto'
import { closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeCopy } from '../../../db/copies/write.ts'
import { type BenchRow, measure } from '../measure.ts'
import { benchOffice } from '../office-for-bench.ts'

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
  const [part, to] = [join(given.folder, '控え.part'), join(given.folder, '控え.banso')]
  const row = await measure({
    name: '検査済みの控え ÷ ファイルの複写と同期',
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
