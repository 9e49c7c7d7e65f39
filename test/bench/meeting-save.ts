import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { openWriter } from '../../db/connection.ts'
import { type BenchRow, measure } from './measure.ts'
import { type BenchOffice, benchOffice } from './office-for-bench.ts'

interface Page {
  readonly items: readonly { readonly id: string }[]
  readonly members: readonly { readonly id: string }[]
}

/** What a meeting of four hours has behind it when it is measured. */
const linesBehind = 400

/** A 発言 at a pause of the typing hand, and a line of the record, each durable, against one raw row committed. */
export async function benchMeetingSave(): Promise<BenchRow[]> {
  const given = benchOffice()
  const rawRow = freshRow(given.folder)
  const another = freshRow(given.folder)
  const { id, page, toggle } = longMeeting(given)
  let spoken = { id, speechId: randomUUID(), itemId: page.items[0]?.id, memberId: page.members[0]?.id, revision: 0 }
  let turn = 0
  const speak = () => {
    turn += 1
    const words = `市町村の参加の見通しを、計画の合意までに確認すべきである。${turn}`
    const { revision, ...fresh } = spoken
    const said = given.ask<{ revision: number }>('meeting.speak', { ...(revision > 0 ? spoken : fresh), words })
    spoken = { ...spoken, revision: said.revision }
  }
  const row = { needed: 2.5, aim: 2, rounds: 60, times: 10 }
  const rows = [
    await measure({ ...row, name: '会議中の発言の自動保存 ÷ 一行だけの確定', ours: speak, limit: rawRow.commit }),
    await measure({
      ...row,
      name: `会議の記録の一行(${linesBehind}行の後) ÷ 一行だけの確定`,
      rounds: 30,
      times: 4,
      ours: toggle,
      limit: another.commit,
    }),
  ]
  rawRow.close()
  another.close()
  given.close()
  return rows
}

/** A file with one table of its own for each measurement: the log of one that is written for long is cheaper to write over. */
function freshRow(folder: string) {
  const raw = openWriter({ file: join(folder, `raw-${randomUUID()}.db`) })
  raw.exec('CREATE TABLE one (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT')
  const insert = raw.prepare('INSERT INTO one (text) VALUES (?)')
  return { commit: () => insert.run('一行だけの確定'), close: () => raw.close() }
}

/** Eight members, and as many comings and goings as a long day has lines. */
function longMeeting(given: BenchOffice) {
  for (let n = 0; n < 8; n++)
    given.ask('reviewers.add', { id: randomUUID(), fy: 2026, name: `例示 ${n}`, seat: n === 0 ? 'chair' : 'member' })
  const id = randomUUID()
  const called = { id, fy: 2026, no: 1, heldOn: '2026-03-06', startsAt: '14:00', endsAt: '18:00' }
  given.ask('meeting.make', { ...called, place: '見本会議室', form: 'both' })
  const page = given.ask<Page>('meeting.page', { id })
  const record = (deed: object) => given.ask('meeting.record', { id, entryId: randomUUID(), deed })
  let isIn = false
  const memberId = page.members[1]?.id
  const toggle = () => {
    isIn = !isIn
    record(isIn ? { kind: 'came', memberId, mode: 'room', proxy: '' } : { kind: 'left', memberId, why: 'short' })
  }
  record({ kind: 'opened' })
  record({ kind: 'itemOpened', itemId: page.items[0]?.id })
  for (let n = 0; n < linesBehind; n++) toggle()
  return { id, page, toggle }
}
