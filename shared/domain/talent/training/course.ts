import type { Fields, ValuesOf } from '../../record-fields.ts'
import { Refusal } from '../../refusal.ts'

export const courseModeLabel = { hall: '集合', online: 'オンライン', both: '併用' } as const

/** 修了 by which rule; the 要綱 is not known (domain.md §15), so that each course says its own. */
export const completionRuleLabel = {
  all: 'すべての単位に出席',
  needed: '必修の単位に出席',
  count: '決めた数以上の単位に出席',
} as const

/** 単位: one part of a course, on its day. */
export const unitFields = {
  on: { label: '日', inFull: '単位の日', kind: 'date', required: true },
  title: { label: '単位', inFull: '単位の名前', kind: 'line', limit: 200, required: true },
  hours: { label: '時間', kind: 'number', decimals: 1, min: 0.5, max: 24, unit: '時間' },
  needed: { label: '必修', kind: 'yes', usual: true },
} as const satisfies Fields

/** 行政実務研修: a course of one or more units. */
export const courseFields = {
  title: { label: '研修名', kind: 'line', limit: 200, required: true },
  mode: { label: '方法', kind: 'code', words: courseModeLabel, usual: 'hall' },
  place: { label: '場所', kind: 'line', limit: 200 },
  content: { label: '内容', kind: 'prose', limit: 4000 },
  units: { label: '単位', kind: 'rows', of: unitFields, most: 40, named: true },
  rule: { label: '修了の決め方', kind: 'code', words: completionRuleLabel, usual: 'needed' },
  least: { label: '必要な単位数', kind: 'number', decimals: 0, min: 1, max: 40, unit: '単位' },
} as const satisfies Fields
export type CourseValues = ValuesOf<typeof courseFields>
export type Unit = CourseValues['units'][number]

type Judged = Pick<CourseValues, 'rule' | 'least'> & { readonly units: readonly { readonly needed: boolean }[] }

/** What lacks, or does not fit, by field; a form says it before it is sent. */
export function lackingOfCourse({ rule, least, units }: Judged): Record<string, string> {
  if (units.length === 0) return { units: '単位を一つ以上入れてください。' }
  if (rule === 'needed' && !units.some(({ needed }) => needed))
    return { units: '必修の単位がありません。必修を一つ以上選ぶか、修了の決め方を変えてください。' }
  if (rule !== 'count') return least === null ? {} : { least: '修了の決め方が「決めた数以上」のときだけ入ります。' }
  if (least === null) return { least: '必要な単位数を入力してください。' }
  return least > units.length ? { least: `単位は${units.length}つです。それ以下の数にしてください。` } : {}
}

/** Refuses (`invalid`, by field) a course without units, or one whose rule nobody could meet. */
export function assertCourse(given: CourseValues): void {
  const lacking = lackingOfCourse(given)
  const [first] = Object.values(lacking)
  if (first !== undefined) throw new Refusal('invalid', first, { fields: lacking })
}
