import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { claimCopy } from '../../../../db/copies/write.ts'
import type { OfficeContract } from '../../../../shared/contract/index.ts'
import type { OutputOf } from '../../../../shared/contract/operation.ts'
import { fiscalYearLabel } from '../../../../shared/domain/calendar/fiscal-year.ts'
import { jstDate, toJst } from '../../../../shared/domain/calendar/jst.ts'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { storableName } from '../../../../shared/domain/file-name.ts'
import { measureLabel, type RecordCode, retentionLabel, usualKinds } from '../../../../shared/domain/keeping/kinds.ts'
import { writtenBooks } from '../export-reports.ts'
import type { JobBody, JobTools } from '../protocol.ts'
import { hashOf, rename } from './beside.ts'
import { csvOf, findingList, type ListedFile, listHead, listRows, type Packed } from './finding-list.ts'

const folderOf = (code: RecordCode) => storableName(usualKinds[code].small)
/** Of the whole ledger, and not of a year. */
const notOfTheYear = 'R18'

/**
 * 移管・引継ぎの一式 of a year in one file beside the office: the originals as they came, every record as CSV, the books that can be
 * made, and a 目録 with the hash of each, readable without this program. It bears its name once it is whole.
 */
export const packYear: JobBody<'keeping.pack'> = async (tools, { fy }) => {
  const { officeFile, startedAt } = tools
  const stamp = toJst(startedAt).slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  const name = storableName(`移管_${fiscalYearLabel(fy)}_${stamp}.zip`)
  const to = join(dirname(officeFile), name)
  const part = claimCopy(to)
  tools.temporary(part)
  tools.temporary(to)
  const files = await written(part, (add) => fill(tools, fy, add))
  const sha256 = await hashOf(part)
  await rename(part, to)
  return { fileIds: [], name, files, sha256 }
}

type Add = (file: { path: string; of: string; what: string; bytes: Uint8Array; packed?: boolean }) => Packed

/** What is added goes to the disk at once: a year's originals are more than a process should hold. */
async function written(part: string, work: (add: Add) => Promise<number>): Promise<number> {
  const handle = openSync(part, 'w')
  let failed: Error | null = null
  const zip = new Zip((error, bytes) => {
    if (error) failed = error
    else writeSync(handle, bytes)
  })
  const add: Add = ({ path, of, what, bytes, packed = false }) => {
    const entry = packed ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
    zip.add(entry)
    entry.push(bytes, true)
    if (failed) throw failed
    return { path, of, what, size: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') }
  }
  try {
    const count = await work(add)
    zip.end()
    fsyncSync(handle)
    return count
  } finally {
    closeSync(handle)
  }
}

const text = (words: string) => new TextEncoder().encode(words)

async function fill(tools: JobTools, fy: number, add: Add): Promise<number> {
  const files = tools.ask('keeping.files', {}).files.filter((each) => each.fy === fy)
  const nameOf = (code: RecordCode) => files.find((each) => each.code === code)?.name ?? ''
  const originals = tools.ask('keeping.originals', { fy })
  const packed: Packed[] = []
  for (const [index, { code, fileId, name }] of originals.entries()) {
    tools.progress(index, originals.length, `原本を入れています: ${name}`)
    const path = `原本/${folderOf(code)}/${String(index + 1).padStart(4, '0')}_${storableName(name)}`
    packed.push(add({ path, of: nameOf(code), what: '原本', bytes: tools.fileBytes(fileId).bytes, packed: true }))
  }
  tools.progress(originals.length, originals.length, '記録と帳票を入れています')
  for (const { code, table, label, columns, rows } of tools.ask('keeping.rows', { fy }))
    packed.push(
      add({
        path: `記録/${folderOf(code)}/${storableName(label)}.csv`,
        of: nameOf(code),
        what: `記録(${table})`,
        bytes: text(csvOf(columns, rows)),
      }),
    )
  for await (const { name, bytes } of booksOf(tools, fy))
    packed.push(add({ path: `帳票/${storableName(name)}`, of: '', what: '帳票', bytes, packed: true }))
  addList(tools, fy, files, packed, add)
  return packed.length
}

/** Those of which there is something to show. */
async function* booksOf(tools: JobTools, fy: number) {
  const ready = tools.ask('reports.books', { fy }).filter(({ id, notYet }) => notYet === '' && id !== notOfTheYear)
  yield* writtenBooks(tools, { fy, books: ready.map(({ id }) => id) })
}

type Kept = OutputOf<OfficeContract['keeping']['files']>['files'][number]

function addList(tools: JobTools, fy: number, files: readonly Kept[], packed: Packed[], add: Add): void {
  const { label, auditHead: head } = tools.ask('reports.header', { fy, asOf: jstDate(tools.startedAt) })
  const madeOn = formatWareki(jstDate(tools.startedAt), 'long')
  const title = `${fiscalYearLabel(fy)} 行政文書ファイルの目録`
  const listed = files.map(
    (file): ListedFile => ({
      ...file,
      years: retentionLabel[file.years],
      from: formatWareki(file.from, 'long'),
      until: formatWareki(file.until, 'long'),
      measure: measureLabel[file.measure],
    }),
  )
  const whole = [...packed]
  add({
    path: '目録.html',
    of: '',
    what: '目録',
    bytes: text(findingList({ title, label, madeOn, head }, listed, whole)),
  })
  add({ path: '目録.csv', of: '', what: '目録', bytes: text(csvOf(listHead, listRows(whole))) })
  add({
    path: 'SHA256SUMS.txt',
    of: '',
    what: 'ハッシュ',
    bytes: text(whole.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')),
  })
}
