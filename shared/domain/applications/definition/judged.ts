import { parseJapaneseDate } from '../../calendar/wareki.ts'
import { whyNot } from '../../refusal.ts'
import { type CheckRule, checkRules } from '../check-items.ts'
import { judgedBy } from '../completeness-unread.ts'
import type { CheckFinding, Defect } from '../defect.ts'
import { type ApplicationForm, type FormPath, valueAt } from '../form.ts'
import { type FormDefinition, type FormItem, headingKey, isOwn } from './item.ts'
import { namesIn } from './names.ts'
import { pathsOfItem, usualOf } from './usual.ts'

type Findings = Readonly<Record<CheckRule, CheckFinding>>

const isEmptyValue = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

const asks = (code: string, path: FormPath, message: string): Defect => ({ code, path, message })

/** A required item none of whose fields holds anything. What every form asks for has rules of its own. */
function lacking(item: FormItem, form: ApplicationForm): Defect[] {
  const paths = pathsOfItem(item)
  const [first] = paths
  const isJudgedElsewhere = usualOf(item.key)?.required === true
  if (first === undefined || !item.required || isJudgedElsewhere) return []
  if (paths.some((path) => !isEmptyValue(valueAt(form, path)))) return []
  return [asks('required.missing', first, `「${item.name}」が記入されていません。記入を求めてください。`)]
}

/** Texts beyond the limit that the form sets. */
function tooLong(item: FormItem, form: ApplicationForm, nameOf: (path: FormPath) => string): Defect[] {
  const { limit } = item
  if (limit === null) return []
  return pathsOfItem(item).flatMap((path) => {
    const value = valueAt(form, path)
    const length = typeof value === 'string' ? [...value].length : 0
    return length > limit
      ? [
          asks(
            `${path}.long`,
            path,
            `「${nameOf(path)}」が${length}字あります。${limit}字以内にするよう求めてください。`,
          ),
        ]
      : []
  })
}

/** An answer that is none of those the form offers, or no number or date where it asks for one. */
function otherThanAsked(item: FormItem, form: ApplicationForm): Defect[] {
  const [path] = pathsOfItem(item)
  const value = path === undefined ? null : valueAt(form, path)
  if (path === undefined || !isOwn(item) || typeof value !== 'string' || value.trim() === '') return []
  const told = (what: string) => [asks('answer.other', path, `「${item.name}」の「${value}」は${what}`)]
  if (item.type === 'choice' && !item.choices.some((choice) => headingKey(choice) === headingKey(value)))
    return told(`選択肢(${item.choices.join('・')})のどれでもありません。一つを選ぶよう求めてください。`)
  if (item.type === 'count' && !/^\d[\d,]*(?:人|名|件|回|団体)?$/.test(headingKey(value)))
    return told('0以上の整数ではありません。人数や件数を確かめてください。')
  if (item.type === 'date' && whyNot(() => parseJapaneseDate(value)) !== null)
    return told('日付ではありません。年月日を確かめてください。')
  return []
}

/**
 * What the rules say of an application (completeness.ts) as the definition it was read by asks: nothing of an item that
 * the form does not have, nothing of what it leaves free and empty, its own limits, and its own required items beside the usual
 * ones. An item of 要件確認 all of whose fields the form does not have is 対象外.
 */
export function asDefined(findings: Findings, form: ApplicationForm, definition: FormDefinition): Findings {
  const items = definition.filter(({ retired }) => !retired)
  const asked = new Set(items.flatMap(pathsOfItem))
  // An item given up may have left its name to another.
  const gone = new Set(definition.flatMap(pathsOfItem).filter((path) => !asked.has(path)))
  const free = new Set(items.filter(({ required }) => !required).flatMap(pathsOfItem))
  const nameOf = namesIn(definition)
  const stands = (defect: Defect): boolean =>
    defect.path === null ||
    !(gone.has(defect.path) || (free.has(defect.path) && isEmptyValue(valueAt(form, defect.path))))
  const own = items.flatMap((item) => [
    ...lacking(item, form),
    ...tooLong(item, form, nameOf),
    ...otherThanAsked(item, form),
  ])
  const adapted = (rule: CheckRule): CheckFinding => {
    const { result, defects, warnings } = findings[rule]
    // Whose application it is belongs to 対象団体, whatever else is judged by it.
    const paths = (judgedBy[rule] ?? []).filter((path) => rule === 'prefecture' || path !== 'prefecture')
    if (paths.length > 0 && paths.every((path) => !asked.has(path)) && rule !== 'requiredFields')
      return { result: 'na', defects: [], warnings: [] }
    const more = rule === 'requiredFields' && result !== 'pending' ? own : []
    const left = [...defects.filter(stands), ...more]
    const judged = result === 'ok' || result === 'ng'
    return {
      result: left.length > 0 ? 'ng' : judged ? 'ok' : result,
      defects: left,
      warnings: warnings.filter(stands),
    }
  }
  return Object.fromEntries(checkRules.map((rule) => [rule, adapted(rule)])) as Findings
}

/** The fields by which an item of 要件確認 is judged under this definition: those of every year, and those that it asks for itself. */
export const judgedUnder = (rule: CheckRule, definition: FormDefinition): readonly FormPath[] => [
  ...(judgedBy[rule] ?? []),
  ...(rule === 'requiredFields' ? definition.filter(isJudgedHere).flatMap(pathsOfItem) : []),
]

/** Items of which `asDefined` itself says that they lack, or are answered otherwise than asked. */
const isJudgedHere = (item: FormItem): boolean =>
  !item.retired && (isOwn(item) || (item.required && usualOf(item.key)?.required !== true))
