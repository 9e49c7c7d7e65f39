import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createOfficeFile } from '../../db/create-office.ts'
import { createLog } from '../../electron/host/log.ts'
import { fillPractice } from '../../electron/host/practice/practice.ts'
import { openSeat } from '../../electron/host/seat.ts'
import { type BenchRow, median, rowOf } from './measure.ts'

const now = '2026-11-22T10:00:00+09:00'

/** The longest time the answering thread is held while five workbooks are written, against the longest when idle. */
export async function benchStall(rounds = 5): Promise<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), 'banso-stall-'))
  const file = join(folder, '測定.banso')
  createOfficeFile({ file, officeName: '見本課室', officerName: '見本 太郎', passphrase: '', practice: true, now })
  let instant = now
  const clock = () => new Date(instant)
  const seat = openSeat({ file, clock, log: createLog(folder, clock) })
  fillPractice(seat.office, now, (next) => {
    instant = next
  })
  const [first] = seat.office.profiles()
  const caller = seat.office.signIn(first?.id ?? '', '')
  const exported = async () => {
    const id = seat.jobs.start({
      name: 'reports.export',
      input: { fy: 2026, books: ['R1', 'R5', 'R6', 'R9', 'R10'], reviewerNames: 'coded' },
      caller,
    })
    await seat.jobs.ended(id)
    const reply = seat.office.call('jobs.status', { id }, caller)
    if (!reply.ok || (reply.value as { state: string }).state !== 'done') throw new Error(JSON.stringify(reply))
  }
  const readings = { ours: [] as number[], limit: [] as number[], again: [] as number[] }
  await exported()
  const lengths: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now()
    readings.ours.push(await longestStall(exported))
    lengths.push(performance.now() - started)
    const idle = () => new Promise((done) => setTimeout(done, median(lengths)))
    readings.limit.push(await longestStall(idle))
    readings.again.push(await longestStall(idle))
  }
  await seat.close()
  rmSync(folder, { recursive: true, force: true })
  const note = `5帳票 ${Math.round(median(lengths))} ms の間の最長`
  return rowOf({ name: '出力中の最長の停止 ÷ 何もしないとき', needed: 10, aim: 4, note }, readings)
}

export async function longestStall(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await work()
  delay.disable()
  return delay.max / 1e6
}
