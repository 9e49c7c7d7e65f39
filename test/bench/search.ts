import { join } from 'node:path'
import { openWriter } from '../../db/connection.ts'
import { migrate } from '../../db/migrate.ts'
import { find, index } from '../../db/search.ts'
import { mostOfKind } from '../../shared/contract/office/search.ts'
import { municipalitiesOf } from '../../shared/domain/bodies/municipalities.ts'
import { prefectures } from '../../shared/domain/bodies/prefectures.ts'
import { excerptOf, finderOf } from '../../shared/domain/found-words.ts'
import { searchKey } from '../../shared/domain/search-key.ts'
import { type BenchRow, measure } from './measure.ts'
import { benchOffice } from './office-for-bench.ts'

const many = 100_000
const subjects = [
  '職務記述書',
  '共同調達',
  '生成AI',
  '観光',
  '窓口',
  '人材育成',
  '予算要求',
  '現地訪問',
  'データ連携',
  '研修',
]
const deeds = ['の案を検討した', 'について助言があった', 'を市町村と確かめた', 'の見直しを決めた', 'の工程を定めた']

function texts(): string[] {
  const towns = prefectures.flatMap((prefecture) =>
    municipalitiesOf(prefecture.jis2).map((town) => `${prefecture.name}${town.name}`),
  )
  return Array.from({ length: many }, (_, n) => {
    const town = towns[(n * 7919) % towns.length]
    return `${town} 第${n % 13}回 ${subjects[n % 10]}${deeds[(n >> 3) % 5]} 記録${n}`
  })
}

/** What an officer types, one key after the other. */
const typed = [
  'な',
  'なが',
  '長',
  '長崎',
  '長崎県',
  '観光',
  '観光の',
  '府中市 生成',
  'ｾｲｾｲ',
  '生成AI',
  '記録99',
  '記録99999',
  '職務記述書の見直し',
]

const kinds = ['session', 'report', 'issue', 'file'] as const
/** Of twenty texts ten 支援記録, six 課題, three 進捗報告 and one 書類. */
const kindOf = (n: number) =>
  kinds[[0, 2, 0, 2, 0, 1, 0, 2, 0, 0, 1, 2, 0, 3, 0, 2, 0, 1, 0, 2][n % 20] ?? 0] ?? 'session'

/**
 * Search while typing over 100,000 texts, with the part of each hit that was found, against a scan of the
 * same keys held in memory; the recall must be 1.
 */
export async function benchSearch(): Promise<BenchRow> {
  const given = benchOffice()
  const db = openWriter({ file: join(given.folder, 'search.db') })
  migrate(db)
  const all = texts()
  db.transaction(() => {
    for (const [n, text] of all.entries())
      index(db, {
        kind: kindOf(n),
        recordId: `s${n}`,
        fy: null,
        jis2: null,
        title: text,
        detail: '',
        route: '/',
        texts: [{ label: '', text }],
      })
  })()
  // As quick as a scan can be: folded and without blanks beforehand.
  const keys = all.map((text) => searchKey(text).replaceAll(' ', ''))
  const scan = (text: string): string[] => {
    const words = searchKey(text).split(' ')
    const hits: string[] = []
    for (const [n, key] of keys.entries()) if (words.every((word) => key.includes(word))) hits.push(`s${n}`)
    return hits
  }
  const ask = (text: string, most: number) => find(db, { text, fy: null, kinds, most, mayShow: () => true }).rows
  const recall = recallOf((text) => ask(text, many).map((hit) => hit.record_id), scan)
  if (recall !== 1) throw new Error(`recall ${recall}`)
  const row = await measure({
    name: '打つたびの検索 10万件 ÷ メモリー上の走査',
    needed: 0.25,
    aim: 0.05,
    rounds: 5,
    ours: () => {
      for (const text of typed) {
        const finder = finderOf(text)
        for (const { record_id } of ask(text, mostOfKind)) excerptOf(all[Number(record_id.slice(1))] ?? '', finder)
      }
    },
    limit: () => {
      for (const text of typed) scan(text)
    },
    note: `再現率 ${recall.toFixed(1)}(${typed.length}語)`,
  })
  db.close()
  given.close()
  return row
}

/** Share of what a scan finds that the index finds too; anything more the index found counts against it as well. */
function recallOf(ours: (text: string) => string[], truth: (text: string) => string[]): number {
  let found = 0
  let wanted = 0
  for (const text of typed) {
    const have = new Set(ours(text))
    const should = truth(text)
    if (have.size !== should.length) return 0
    wanted += should.length
    found += should.filter((id) => have.has(id)).length
  }
  return wanted === 0 ? 0 : found / wanted
}
