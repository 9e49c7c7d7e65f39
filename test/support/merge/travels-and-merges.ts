import { randomUUID } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { readColumn } from '../../../db/stored/kind.ts'
import { storedBundle } from '../../../db/stored/merge/bundle.ts'
import type { GivenOffice } from '../office/office.ts'
import { broughtTo, bundleOf, yearBundleOf } from './bundles.ts'

/** The office goes away and is given up; a case comes back from another file, in which one word of it was changed. */
export function travelsAndMerges(given: GivenOffice): void {
  const { ask } = given
  const id = randomUUID()
  ask.travel.leave({ id, destination: '会議用ノートPC', remark: '審議会議' })
  ask.travel.standing({})
  ask.travel.cancel({ id, reason: 'ノートPCの紛失' })
  ask.travel.past({})
  const [head] = ask.support.portfolio({ fy: 2026 })
  if (!head) throw new Error('a year has its cases')
  const came = readColumn(storedBundle, gunzipSync(bundleOf(given, head.applicationId)).toString(), 'it')
  const rows = came.rows.map((row) =>
    row.table === 'milestone'
      ? { ...row, values: row.values.map((value, at) => (row.columns[at] === 'owner' ? '会議 一子' : value)) }
      : row,
  )
  // A paper with a file that this office has not: whether another record of it holds the name is asked of each that may.
  const [paper] = came.files
  if (!paper) throw new Error('an application has its papers')
  const other = { ...paper, id: randomUUID() }
  const renewed = rows.map((row) => ({
    ...row,
    values: row.values.map((value) => (value === paper.id ? other.id : value)),
  }))
  ask.merge.compare({
    fileId: broughtTo(given, gzipSync(storedBundle.write({ ...came, rows: renewed, files: [...came.files, other] }))),
  })
  const fileId = broughtTo(given, gzipSync(storedBundle.write({ ...came, rows })))
  // And here another word of it.
  const [milestone] = ask.plan.list({ caseId: head.id })
  if (!milestone) throw new Error('a case has its plan')
  ask.plan.edit({ ...milestone, owner: '机 一子' })
  const { mark, clashes } = ask.merge.compare({ fileId })
  const choices = clashes.map(({ name }) => ({ name, side: 'theirs' as const }))
  ask.merge.take({ fileId, choices, mark })

  // And a whole year, in which one name was changed there, and nothing here.
  const year = readColumn(storedBundle, gunzipSync(yearBundleOf(given, 2026)).toString(), 'it')
  const renamed = year.rows.map((row) =>
    row.table === 'theme' && row.values[row.columns.indexOf('letter')] === 'A'
      ? { ...row, values: row.values.map((value, at) => (row.columns[at] === 'name' ? '見本のテーマ' : value)) }
      : row,
  )
  const yearId = broughtTo(given, gzipSync(storedBundle.write({ ...year, rows: renamed })))
  ask.merge.takeYear({ fileId: yearId, choices: [], mark: ask.merge.compare({ fileId: yearId }).mark })
}
