import { jstDate } from '../../../../shared/domain/calendar/jst.ts'
import { comparePools } from '../../../../shared/domain/talent/pools/compare.ts'
import { readPools } from '../../../../shared/domain/talent/pools/file.ts'
import { readPlainTable } from '../../../documents/sheets/plain-table.ts'
import type { JobBody } from '../protocol.ts'

/** 推進体制・人材プールの Excel: read in a step of its own, and laid beside what the office has. Nothing is stored. */
export const readPoolTable: JobBody<'pools.read'> = async (tools, { fileIds: [fileId = ''], asOf }) => {
  const { name, bytes } = tools.fileBytes(fileId)
  tools.progress(0, 1, `読んでいます: ${name}`)
  const { lines, unread } = await tools.step('file', async () =>
    readPools(readPlainTable(bytes, name, '推進体制・人材プールの表'), name, asOf),
  )
  const days = new Set(lines.flatMap((line) => (line.values === null ? [] : [line.asOf])))
  const known = [...days].flatMap((day) => tools.ask('pools.on', { asOf: day }))
  const compared = comparePools(lines, known, jstDate(tools.startedAt))
  tools.progress(1, 1, `${compared.length}行を読みました。`)
  return {
    fileName: name,
    lines: compared.map((line) => ({ ...line, changed: line.changed.map((each) => ({ ...each })) })),
    unread: [...unread],
  }
}
