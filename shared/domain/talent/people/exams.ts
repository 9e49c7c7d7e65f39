import type { Fields } from '../../record-fields.ts'
import { Refusal } from '../../refusal.ts'
import { searchKey } from '../../search-key.ts'

/** An examination of IPA that counts as level 4 (domain.md §9.3). */
export interface Exam {
  /** ST, SA …: fixed for good, since registrations name it. */
  readonly code: string
  readonly name: string
  /** The names under which it was held before, one on a line. */
  readonly before: string
  /** It is held no more: no longer offered, and still read and shown of who passed it. */
  readonly retired: boolean
}

/** 情報処理安全確保支援士試験. Passing it is not the 登録 as 支援士, which is noted apart. */
export const examOfEnrolment = 'SC'

export const examFields = {
  name: { label: '試験の名称', kind: 'line', limit: 60, required: true },
  before: { label: '旧区分の名称', kind: 'prose', limit: 500 },
  retired: { label: '廃止(新しい登録では選べない)', inFull: '廃止', kind: 'yes', usual: false },
} as const satisfies Fields

/** What an examination is called today; its code alone where the list does not have it. */
export const examName = (exams: readonly Exam[], code: string): string =>
  exams.find((exam) => exam.code === code)?.name ?? code

const evened = (name: string) =>
  searchKey(name)
    .replaceAll(/[\s()「」・ー]/gu, '')
    .replace(/(試験)?(合格|合格者)?$/u, '')

/** What was passed, and what it was called then; '' where by the name of today. */
export interface NamedExam {
  readonly code: string
  readonly called: string
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const namesOf = ({ code, name, before }: Exam): (readonly [key: string, named: NamedExam])[] => [
  [searchKey(code), { code, called: '' }],
  [evened(name), { code, called: '' }],
  ...linesOf(before).map((old) => [evened(old), { code, called: old }] as const),
]

/**
 * Which examination is meant by a code or a name, old ones with what they were called; null where it is none of the list. Width,
 * spaces, brackets and 「試験」「合格」 at the end do not count.
 */
export function examReader(exams: readonly Exam[]): (text: string) => NamedExam | null {
  const byName = new Map(exams.flatMap(namesOf))
  return (text) => byName.get(searchKey(text)) ?? byName.get(evened(text)) ?? null
}

/** Throws `invalid` where a name would mean two examinations, or says nothing: a list that is read could not be told apart. */
export function assertTellable(exam: Exam, others: readonly Exam[]): void {
  const keys = namesOf(exam).map(([key]) => key)
  if (keys.includes(''))
    throw new Refusal('invalid', '「試験」「合格」や記号だけの名称は、試験を見分けられません。名称を入れてください。', {
      fields: { name: '試験を見分けられる名称を入れてください。' },
    })
  const taken = new Map(others.flatMap((other) => namesOf(other).map(([key]) => [key, other] as const)))
  const clash = keys.find((key) => taken.has(key))
  const other = clash === undefined ? undefined : taken.get(clash)
  if (other !== undefined)
    throw new Refusal(
      'invalid',
      `同じ名称が「${other.code} ${other.name}」にあります。一つの名称は一つの試験だけに入れてください。`,
      {
        fields: {
          [clash === evened(exam.name) ? 'name' : clash === searchKey(exam.code) ? 'code' : 'before']:
            '別の試験と同じ名称です。',
        },
      },
    )
}
