import { inflateRawSync } from 'node:zlib'
import { readScoreSheet } from '../../electron/documents/sheets/score-sheet.ts'
import { scoreRange } from '../../shared/domain/review/scoring.ts'
import { comparedComment, comparedScore } from '../../shared/domain/review/sheet-file/compare.ts'
import { sweep } from '../support/cleanup.ts'
import { changed, fill } from '../support/sheets/filled.ts'
import { elevenBodies, sheetsOut } from '../support/sheets/sheets-out.ts'
import { type BenchRow, measure } from './measure.ts'

const reviewers = 8

/** A part as it lies in its zip. */
interface Packed {
  readonly deflated: boolean
  readonly bytes: Uint8Array
}

/** Where every part lies, by the directory at the end: sought once, for the limit does no more than inflate and scan. */
function partsOf(file: Uint8Array): Packed[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  let end = file.length - 22
  while (view.getUint32(end, true) !== 0x06054b50) end -= 1
  const parts: Packed[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const local = view.getUint32(at + 42, true)
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const bytes = file.subarray(start, start + view.getUint32(at + 20, true))
    parts.push({ deflated: view.getUint16(at + 10, true) === 8, bytes })
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

/** Every byte once, as whoever looks for the tags must. */
function scanned(parts: readonly Packed[]): number {
  let tags = 0
  for (const { deflated, bytes } of parts) {
    const content = deflated ? inflateRawSync(bytes) : bytes
    for (let at = 0; at < content.length; at += 1) if (content[at] === 0x3c) tags += 1
  }
  return tags
}

/** Eight reviewers' 採点票 of eleven bodies and six criteria, as our own writer made them, filled in and saved again. */
async function filledSheets() {
  const out = sheetsOut({ bodies: elevenBodies, reviewers })
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = []
  for (const [index, { code }] of out.reviewers.entries()) {
    const bytes = await changed(await out.bookOf(code), (sheet) =>
      fill(
        sheet,
        (body) => [0, 1, 2, 3, 4, 5].map((at) => (body.length + index + at * 7) % 6),
        (body) => `${body}の計画は具体的で、体制も整っている。`,
      ),
    )
    files.push({ name: `R8_採点票_${code}_20260302.xlsx`, bytes })
  }
  return files
}

/** Every cell beside an office in which nothing is scored yet: all of them are new. */
function compared({ savedAt, rows }: ReturnType<typeof readScoreSheet>['reading']): number {
  const nothing = { since: null, value: null }
  const beside = { current: nothing, reference: null, savedAt, state: 'open' } as const
  const words = { ...beside, current: { since: null, value: '' }, reference: '' }
  let fresh = 0
  for (const { scores, comment } of rows) {
    for (const score of scores) if (comparedScore(score, scoreRange.max, beside) === 'new') fresh += 1
    if (comment !== null && comparedComment(comment.typed, words) === 'new') fresh += 1
  }
  return fresh
}

/** The reading of eight files and the comparison of their cells, without the start of the job's process and the records. */
export async function benchImportSheets(): Promise<BenchRow> {
  try {
    const files = await filledSheets()
    const packed = files.map(({ bytes }) => partsOf(bytes))
    const cells = () => files.reduce((sum, { bytes, name }) => sum + compared(readScoreSheet(bytes, name).reading), 0)
    if (cells() !== reviewers * elevenBodies.length * 7) throw new Error(`${cells()} cells are new`)
    return await measure({
      name: `採点票${reviewers}枚(11×6)の読取りと照合 ÷ 展開して一度走査`,
      needed: 4,
      aim: 3,
      rounds: 60,
      ours: cells,
      limit: () => packed.map(scanned),
    })
  } finally {
    sweep()
  }
}
