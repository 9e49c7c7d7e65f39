import { examOfEnrolment, type NamedExam } from '../exams.ts'

export interface FormCareer {
  readonly span: string
  readonly org: string
  readonly duty: string
  readonly outcome: string
}

export interface FormExam {
  readonly exam: string
  readonly called: string
  readonly passedIn: string
  readonly enrolled: boolean
}

/** 「2019年10月 SC合格(登録あり)」: an examination with its month and the 登録 of a 支援士. */
export function examIn(part: string, examOf: (name: string) => NamedExam | null): FormExam | null {
  const month = /(\d{4})[年./-](\d{1,2})月?/u.exec(part)
  const enrolled = /登録(あり|有|済|番号)/u.test(part)
  const name = part.replace(/(\d{4})[年./-](\d{1,2})月?/u, '')
  const found = examOf(withoutEnrolment(name).trim())
  if (found === null) return null
  const passedIn = month === null ? '' : `${month[1]}-${String(month[2]).padStart(2, '0')}`
  return { exam: found.code, called: found.called, passedIn, enrolled: found.code === examOfEnrolment && enrolled }
}

/** Without 「(登録あり)」 behind the name; 「登録情報セキュリティスペシャリスト」 is a name of its own. */
function withoutEnrolment(name: string): string {
  const at = name.search(/[(（]登録|登録(?:あり|有|なし|無|済|番号)/u)
  if (at < 0) return name
  const end = name.slice(at).search(/[)）]/u)
  return name.slice(0, at) + (end < 0 ? '' : name.slice(at + end + 1))
}

/** 「2019年4月〜現在 総務省 主任」: what stands before the blank behind the years, and the rest; no span where no figure is in it. */
function spanAndRest(line: string): [span: string, rest: string] {
  const head = /^[\d０-９年月現在.．/／〜~～\-－―ー\s]*/u.exec(line)?.[0] ?? ''
  let end = head.length
  while (end > 0 && /\S/u.test(head.charAt(end - 1))) end -= 1
  const span = head.slice(0, end)
  return /[\d０-９]/u.test(span) ? [span.trim(), line.slice(span.length)] : ['', line]
}

/** So many careers one person may state. */
export const mostCareers = 30

/** One line, one career: the span before the first blank behind the years, the body, and the rest. All of them, also too many. */
export function careersIn(text: string): FormCareer[] {
  return text
    .split(/[\n;；]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(なし|無し|特になし)$/u.test(line))
    .map((line) => {
      const [span, rest] = spanAndRest(line)
      const [org = '', duty = '', ...outcome] = rest.split(/[\s　,、/／]+/u)
      const clip = (word: string, most: number) => [...word].slice(0, most).join('')
      return {
        span: clip(span, 60) || '期間の記載なし',
        org: clip(org, 200),
        duty: clip(duty, 200),
        outcome: clip(outcome.join(' '), 500),
      }
    })
}
