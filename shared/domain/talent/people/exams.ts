import { searchKey } from '../../search-key.ts'

/**
 * The examinations of IPA that count as level 4 (domain.md §9.3), each with the names under which they were held before. Passing
 * SC is not the 登録 as 情報処理安全確保支援士.
 */
export const exams = [
  { code: 'ST', name: 'ITストラテジスト', before: ['システムアナリスト', '上級システムアドミニストレータ'] },
  { code: 'SA', name: 'システムアーキテクト', before: ['アプリケーションエンジニア'] },
  { code: 'PM', name: 'プロジェクトマネージャ', before: [] },
  {
    code: 'NW',
    name: 'ネットワークスペシャリスト',
    before: ['テクニカルエンジニア(ネットワーク)', 'オンライン情報処理技術者'],
  },
  { code: 'DB', name: 'データベーススペシャリスト', before: ['テクニカルエンジニア(データベース)'] },
  {
    code: 'ES',
    name: 'エンベデッドシステムスペシャリスト',
    before: ['テクニカルエンジニア(エンベデッドシステム)', 'マイコン応用システムエンジニア'],
  },
  {
    code: 'SM',
    name: 'ITサービスマネージャ',
    before: ['テクニカルエンジニア(システム管理)', 'システム運用管理エンジニア'],
  },
  { code: 'AU', name: 'システム監査技術者', before: ['情報処理システム監査技術者'] },
  {
    code: 'SC',
    name: '情報処理安全確保支援士試験',
    before: ['情報セキュリティスペシャリスト', 'テクニカルエンジニア(情報セキュリティ)'],
  },
] as const satisfies readonly { readonly code: string; readonly name: string; readonly before: readonly string[] }[]

export type ExamCode = (typeof exams)[number]['code']
export const examCodes = exams.map(({ code }) => code) as [ExamCode, ...ExamCode[]]
export const examLabel = Object.fromEntries(exams.map(({ code, name }) => [code, name])) as Record<ExamCode, string>

const evened = (name: string) =>
  searchKey(name)
    .replaceAll(/[\s()「」・ー]/gu, '')
    .replace(/(試験)?(合格|合格者)?$/u, '')

const byName = new Map<string, { code: ExamCode; called: string }>(
  exams.flatMap(({ code, name, before }) => [
    [searchKey(code), { code, called: '' }] as const,
    [evened(name), { code, called: '' }] as const,
    ...before.map((old) => [evened(old), { code, called: old }] as const),
  ]),
)

/**
 * Which examination is meant by a code or a name, old ones with what they were called; null where it is none of level 4. Width,
 * spaces, brackets and 「試験」「合格」 at the end do not count.
 */
export const examOf = (text: string): { code: ExamCode; called: string } | null =>
  byName.get(searchKey(text)) ?? byName.get(evened(text)) ?? null
